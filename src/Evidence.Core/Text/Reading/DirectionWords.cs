namespace Evidence.Core.Text.Reading;

/// <summary>Words of a sentence that send things somewhere, or deny that, wherever they stand.</summary>
internal static class DirectionWords
{
    /// <summary>Particles, which give a direction only behind what they belong to.</summary>
    public static IReadOnlySet<string> Particles { get; } = new HashSet<string>(StringComparer.Ordinal) { "off", "up", "down", "away", "open", "out" };

    /// <summary>The relation, the change or the denial that begins at a word: how many words long it is (0 where none begins) and its effect; null stands for a denial.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">Place of the word.</param>
    /// <param name="isTaken">True for words that name a thing.</param>
    public static (int Length, Effect? Effect) At(IReadOnlyList<SentenceWord> words, int at, Func<int, bool> isTaken)
    {
        (int denies, string? kind) = Lexicon.Negations.At(words, at);
        (int relates, RelationWord? relation) = Lexicon.Relations.At(words, at, isTaken: isTaken);
        (int before, ChangeWord? change) = Lexicon.Changes.At(words, at, isTaken: isTaken);
        (int behind, ChangeWord? changeBehind) = Lexicon.ChangesBehind.At(words, at, isTaken: isTaken);
        int longest = Math.Max(Math.Max(denies, relates), Math.Max(before, behind));
        if (longest == 0) return (0, null);
        if (relates == longest) return relation!.Form == RelationForm.Skip ? (longest, Effect.None) : (longest, relation.Effect);
        if (denies == longest) return kind switch { "denies" => (longest, null), "same" => (longest, Effect.Same), _ => (longest, Effect.None) };
        if (before < longest && longest == 1 && Particles.Contains(words[at].Lower) && !(at > 0 && isTaken(at - 1))) return (0, null); // "bought off the shelf"
        return (longest, before == longest ? change!.Effect : changeBehind!.Effect);
    }
}
