namespace Evidence.Core.Formats;

/// <summary>
/// Somebody who wrote or edited: either a literal name (a group, or a person with one name) or a family name with a given
/// one. A family name alone is a literal, because most formats cannot tell the two apart.
/// </summary>
public sealed record ReferenceName
{
    private ReferenceName()
    {
    }

    /// <summary>Family name, without particle; null for a literal.</summary>
    public string? Family { get; private init; }

    /// <summary>Given names or initials; null for a literal.</summary>
    public string? Given { get; private init; }

    /// <summary>Words such as "van der" that stand before the family name, where the format tells them apart.</summary>
    public string? Particle { get; private init; }

    /// <summary>Words such as "Jr" that stand behind the name.</summary>
    public string? Suffix { get; private init; }

    /// <summary>The whole name of a group or of a person with one name; null where there is a family name.</summary>
    public string? Literal { get; private init; }

    /// <summary>What a list is sorted and matched by: the family name with its particle, or the literal.</summary>
    public string Sort => Literal ?? (Particle is null ? Family! : $"{Particle} {Family}");

    /// <summary>A name of parts; null when all are blank.</summary>
    public static ReferenceName? Of(string? family, string? given, string? particle = null, string? suffix = null)
    {
        (family, given, particle, suffix) = (ReferenceText.Clean(family), ReferenceText.Clean(given), ReferenceText.Clean(particle), ReferenceText.Clean(suffix));
        if (family is null || given is null) return OfLiteral(string.Join(' ', new[] { given, particle, family, suffix }.Where(p => p is not null)));
        return new ReferenceName { Family = family, Given = given, Particle = particle, Suffix = suffix };
    }

    /// <summary>A name without parts; null when blank.</summary>
    public static ReferenceName? OfLiteral(string? name) => ReferenceText.Clean(name) is { } text ? new ReferenceName { Literal = text } : null;

    /// <summary>A name as bibliographies list it, such as "Marx, Karl"; no comma makes a literal.</summary>
    public static ReferenceName? OfListed(string? name)
    {
        if (name is null) return null;
        // EndNote's convention for groups: a comma at the end, and the first comma of the name itself doubled.
        int doubled = name.IndexOf(",,", StringComparison.Ordinal);
        if (doubled >= 0) return OfLiteral(name.Remove(doubled, 1));
        string[] parts = name.Split(',', 3);
        return parts.Length == 1 ? OfLiteral(name) : Of(parts[0], parts[1], suffix: parts.Length > 2 ? parts[2] : null);
    }

    /// <summary>The name as bibliographies list it; <see cref="OfListed"/> reads it back.</summary>
    public string ToListed()
    {
        if (Literal is { } literal)
        {
            int comma = literal.IndexOf(',', StringComparison.Ordinal);
            return comma < 0 ? literal : literal.Insert(comma, ",");
        }

        return Suffix is null ? $"{Sort}, {Given}" : $"{Sort}, {Given}, {Suffix}";
    }

    /// <inheritdoc/>
    public override string ToString() => Literal ?? $"{Given} {Sort}{(Suffix is null ? "" : " " + Suffix)}";
}
