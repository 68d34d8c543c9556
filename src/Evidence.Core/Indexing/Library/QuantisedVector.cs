namespace Evidence.Core.Indexing;

/// <summary>
/// A vector as whole numbers from -127 to 127 and the scale that makes them the vector again. Its products differ from the exact
/// ones by less than what models differ by (docs/measured-quality.md), and it takes a quarter of the room.
/// </summary>
/// <param name="Scale">What each number is multiplied by; 0 for a vector of zeros.</param>
/// <param name="Numbers">The numbers.</param>
internal readonly record struct QuantisedVector(float Scale, sbyte[] Numbers)
{
    /// <summary>The greatest number.</summary>
    public const int Greatest = sbyte.MaxValue;

    /// <summary>Rounds a vector, by a scale of its own.</summary>
    public static QuantisedVector Of(ReadOnlySpan<float> vector)
    {
        float greatest = 0;
        foreach (float number in vector) greatest = Math.Max(greatest, Math.Abs(number));
        var numbers = new sbyte[vector.Length];
        if (greatest > 0)
            for (int i = 0; i < numbers.Length; i++) numbers[i] = (sbyte)MathF.Round(vector[i] / greatest * Greatest);
        return new QuantisedVector(greatest / Greatest, numbers);
    }
}
