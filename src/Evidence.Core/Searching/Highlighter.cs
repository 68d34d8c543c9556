using Evidence.Core.Text;

namespace Evidence.Core.Searching;

/// <summary>Marks what matched in the texts of a hit and cuts the passage that matches best. Made for one query.</summary>
internal sealed class Highlighter
{
    private const int SnippetLength = 260;
    private const int LeadLength = 60;
    private const string Cut = "…";
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="marked">Sequences of terms to mark.</param>
    public Highlighter(IEnumerable<IReadOnlyList<string>> marked)
    {
        foreach (IReadOnlyList<string> terms in marked)
        {
            if (terms.Count == 0) continue;
            if (!_byFirst.TryGetValue(terms[0], out List<IReadOnlyList<string>>? list)) _byFirst[terms[0]] = list = [];
            list.Add(terms);
        }
    }

    /// <summary>The places of a text that matched, in order, without overlap.</summary>
    public IReadOnlyList<TextRange> Mark(string text) => [.. Find(text).Select(f => f.Range)];

    /// <summary>The best passage, cut to length, with its marks; the first passage where none matched; empty where there is none.</summary>
    public (string Text, IReadOnlyList<TextRange> Marks) Snippet(IEnumerable<string> passages)
    {
        string? best = null;
        IReadOnlyList<(TextRange Range, string Sequence)> found = [];
        int bestScore = -1;
        foreach (string passage in passages)
        {
            List<(TextRange, string Sequence)> here = Find(passage);
            int score = here.Select(h => h.Sequence).Distinct().Count();
            if (score <= bestScore) continue;
            (best, found, bestScore) = (passage, here, score);
        }

        return best is null ? ("", []) : Shorten(best, [.. found.Select(f => f.Range)]);
    }

    private static (string Text, IReadOnlyList<TextRange> Marks) Shorten(string text, IReadOnlyList<TextRange> marks)
    {
        if (text.Length <= SnippetLength) return (text, marks);
        int start = marks.Count == 0 || marks[0].Start <= LeadLength ? 0 : WordStart(text, marks[0].Start - LeadLength);
        int end = start + SnippetLength >= text.Length ? text.Length : WordStart(text, start + SnippetLength);
        string lead = start > 0 ? Cut + " " : "";
        string snippet = lead + text[start..end].TrimEnd() + (end < text.Length ? " " + Cut : "");
        int shift = lead.Length - start;
        return (snippet, [.. marks.Where(m => m.Start >= start && m.Start + m.Length <= end).Select(m => m with { Start = m.Start + shift })]);
    }

    // The start of the word at or before a place, never far back.
    private static int WordStart(string text, int at)
    {
        for (int i = at; i > at - LeadLength && i > 0; i--)
            if (char.IsWhiteSpace(text[i - 1])) return i;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private List<(TextRange Range, string Sequence)> Find(string text)
    {
        var found = new List<(TextRange, string)>();
        if (_byFirst.Count == 0) return found;
        List<Token> tokens = Tokenizer.Tokenize(text);
        int from = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start < from || !_byFirst.TryGetValue(tokens[i].Term, out List<IReadOnlyList<string>>? candidates)) continue;
            (int end, string sequence) = Longest(tokens, i, candidates);
            if (end < 0) continue;
            found.Add((new TextRange(tokens[i].Start, end - tokens[i].Start), sequence));
            from = end;
        }

        return found;
    }

    private static (int End, string Sequence) Longest(List<Token> tokens, int start, List<IReadOnlyList<string>> candidates)
    {
        (int End, string Sequence) best = (-1, "");
        foreach (IReadOnlyList<string> terms in candidates)
        {
            int end = tokens[start].End, at = start + 1, matched = 1;
            for (; matched < terms.Count && at < tokens.Count; at++)
            {
                if (tokens[at].Increment == 0) continue;
                if (tokens[at].Term != terms[matched]) break;
                end = tokens[at].End;
                matched++;
            }

            if (matched == terms.Count && end > best.End) best = (end, string.Join(' ', terms));
        }

        return best;
    }
}
