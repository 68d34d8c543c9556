using System.Text;
using Evidence.Core.Text;
using Evidence.Core.Text.Sentences;

namespace Evidence.Core.Indexing;

/// <summary>
/// What of a reference is embedded: its abstract in passages of whole sentences, each behind the title. A question is near to a
/// sentence or two and not to an abstract as a whole; by passages SciFact gains more than by anything else that was tried.
/// </summary>
internal static class Passages
{
    /// <summary>Characters from which on a passage takes no further sentence; with a title it fits into the 256 tokens that small models read.</summary>
    public const int Length = 500;

    /// <summary>Most passages of a reference; what a longer text says further on is found by its words.</summary>
    public const int Most = 12;

    // Anything that changes what Of gives wants another number here: vectors of other passages must not be taken for these.
    private const string Reading = "p2";

    /// <summary>What the vectors of references depend on, in one short word: the model, and how references are cut for it.</summary>
    public static string Fingerprint(ISentenceEmbedder embedder) => $"{embedder.Fingerprint}-{Reading}";

    /// <summary>The passages of a reference in order, at least one.</summary>
    public static IReadOnlyList<string> Of(LibraryReference reference)
    {
        string title = reference.Title.Length == 0 || reference.Title[^1] is '.' or '?' or '!' ? reference.Title : reference.Title + ".";
        if (string.IsNullOrEmpty(reference.Abstract)) return [title];
        var passages = new List<string>();
        var passage = new StringBuilder();
        foreach ((int start, int length) in SentenceSplitter.Split(reference.Abstract).SelectMany(s => Pieces(reference.Abstract, s)))
        {
            if (passage.Length > 0 && passage.Length + length > Length) Close();
            if (passages.Count == Most) return passages;
            passage.Append(passage.Length > 0 ? " " : "").Append(reference.Abstract, start, length);
        }

        if (passage.Length > 0 || passages.Count == 0) Close();
        return passages;

        void Close()
        {
            passages.Add(title.Length == 0 ? passage.ToString() : $"{title} {passage}");
            passage.Clear();
        }
    }

    // A sentence; one that is longer than a passage may be, in pieces that end at a blank where there is one.
    private static IEnumerable<(int Start, int Length)> Pieces(string text, Sentence sentence)
    {
        int start = sentence.Start, end = sentence.Start + sentence.Length;
        while (end - start > Length)
        {
            int blank = text.LastIndexOf(' ', start + Length, Length);
            int cut = blank > start ? blank : char.IsHighSurrogate(text[start + Length - 1]) ? start + Length - 1 : start + Length;
            yield return (start, cut - start);
            start = blank > start ? cut + 1 : cut;
        }

        if (end > start) yield return (start, end - start);
    }
}
