namespace Evidence.Core.Text.Reading;

/// <summary>Finds the words by which a sentence makes a finding sure or true of everybody (Text/Lexicon/certainties.tsv).</summary>
internal static class CertaintyReader
{
    // "by no means always", "not every patient": so far in front of it a denial takes it back.
    private const int Reach = 4;

    /// <summary>The words and whether they speak of everybody; those that are denied are left out.</summary>
    public static IReadOnlyList<CertaintyCue> Read(string text, IReadOnlyList<SentenceWord> words) =>
        [.. Lexicon.Certainties.In(words)
            .Where(c => !words[c.Start].IsJoined) // "biopsy-proven"
            .Where(c => c.Meaning != "end" || c.Start + c.Length == words.Count || words[c.Start + c.Length].IsMark)
            .Where(c => !Lexicon.Negations.In(words, Math.Max(0, c.Start - Reach), c.Start).Any(n => n.Meaning == "denies"))
            .Select(c => new CertaintyCue(text[words[c.Start].Start..words[c.Start + c.Length - 1].End], c.Meaning != "sure"))];
}
