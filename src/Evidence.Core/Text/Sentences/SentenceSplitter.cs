using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Text.Sentences;

/// <summary>
/// Parts a text into sentences. The end of a block always ends one; a reference or a piece of code is one. Total on any
/// string, linear in its length, thread-safe. tests/Evidence.Core.Tests/Text/Sentences/sentences.txt says what is meant.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Longest sentence in UTF-16 units; text without a full stop is cut there, at a space where there is one.</summary>
    public const int MaxLength = 2000;

    /// <summary>The sentences of a draft in order. They do not overlap and hold every visible character of its blocks.</summary>
    public static IReadOnlyList<Sentence> Split(Draft draft)
    {
        var sentences = new List<Sentence>();
        for (int i = 0; i < draft.Blocks.Count; i++)
        {
            DraftBlock block = draft.Blocks[i];
            var scan = new SentenceScan(draft.Text, block.Start, block.Start + block.Length);
            Part(scan, block.Kind is not (DraftBlockKind.Reference or DraftBlockKind.Code), i, sentences);
        }

        return sentences;
    }

    /// <summary>The sentences of one passage of running text.</summary>
    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        Part(new SentenceScan(text, 0, text.Length), isProse: true, 0, sentences);
        return sentences;
    }

    private static void Part(SentenceScan scan, bool isProse, int block, List<Sentence> sentences)
    {
        int start = scan.SkipSpace(scan.Start);
        for (int at = start; at < scan.End && isProse;)
        {
            if (at - start >= MaxLength) at = start = Cut(scan, start, block, sentences);
            int end = scan.EndOfSentenceAt(at, start);
            if (end < 0)
            {
                at++;
                continue;
            }

            while (end - start > MaxLength) start = Cut(scan, start, block, sentences);
            Add(scan, start, end, block, sentences);
            at = start = scan.SkipSpace(end);
        }

        while (scan.End - start > MaxLength) start = Cut(scan, start, block, sentences);
        Add(scan, start, scan.End, block, sentences);
    }

    // Cuts an overlong sentence and gives the start of the rest.
    private static int Cut(SentenceScan scan, int start, int block, List<Sentence> sentences)
    {
        int cut = start + MaxLength;
        for (int i = cut; i > start + (MaxLength / 2); i--)
        {
            if (!char.IsWhiteSpace(scan.Text[i])) continue;
            cut = i;
            break;
        }

        if (char.IsLowSurrogate(scan.Text[cut])) cut--;
        Add(scan, start, cut, block, sentences);
        return scan.SkipSpace(cut);
    }

    private static void Add(SentenceScan scan, int start, int end, int block, List<Sentence> sentences)
    {
        while (end > start && char.IsWhiteSpace(scan.Text[end - 1])) end--;
        if (end > start) sentences.Add(new Sentence(start, end - start, block));
    }
}
