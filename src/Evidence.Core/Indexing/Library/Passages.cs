using System.Text;
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

    /// <summary>The passages of a reference in order, at least one.</summary>
    public static IReadOnlyList<string> Of(LibraryReference reference)
    {
        string title = reference.Title.Length == 0 || reference.Title[^1] is '.' or '?' or '!' ? reference.Title : reference.Title + ".";
        if (string.IsNullOrEmpty(reference.Abstract)) return [title];
        var passages = new List<string>();
        var passage = new StringBuilder();
        foreach (Sentence sentence in SentenceSplitter.Split(reference.Abstract))
        {
            if (passage.Length > 0 && passage.Length + sentence.Length > Length) Close();
            passage.Append(passage.Length > 0 ? " " : "").Append(reference.Abstract, sentence.Start, sentence.Length);
            if (passages.Count == Most) return passages;
        }

        if (passage.Length > 0 || passages.Count == 0) Close();
        return passages;

        void Close()
        {
            passages.Add(title.Length == 0 ? passage.ToString() : $"{title} {passage}");
            passage.Clear();
        }
    }
}
