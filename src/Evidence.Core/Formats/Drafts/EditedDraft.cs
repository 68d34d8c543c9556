using System.Globalization;
using System.Text;

namespace Evidence.Core.Formats.Drafts;

/// <summary>
/// Writes a draft with some passages in other words: in its own source where that is text or Markdown, so that everything else
/// stays as its writer left it, else made anew from its blocks. Edits are in order, do not overlap and stay inside a block.
/// </summary>
public static class EditedDraft
{
    private const string MarkdownMarks = "\\`*_[]<>|&";

    /// <summary>The source with the edits made.</summary>
    /// <exception cref="InvalidOperationException">The draft comes from a file without source characters.</exception>
    public static string InSource(Draft draft, IReadOnlyList<DraftEdit> edits)
    {
        if (draft.Source is not { } source) throw new InvalidOperationException("Word and PDF files have no source characters.");
        var text = new StringBuilder(source.Length + 256);
        int at = 0;
        foreach (DraftEdit edit in edits)
        {
            (int start, int end) = draft.SourceRange(edit.Start, edit.Length);
            text.Append(source, at, Math.Max(0, start - at)).Append(draft.Format == DraftFormat.Markdown ? Escaped(edit.Text) : edit.Text);
            at = Math.Max(at, end);
        }

        return text.Append(source, at, source.Length - at).ToString();
    }

    /// <summary>The draft as Markdown, its links kept.</summary>
    public static string AsMarkdown(Draft draft, IReadOnlyList<DraftEdit> edits)
    {
        var text = new StringBuilder(draft.Text.Length + 256);
        DraftBlock? before = null;
        var places = new Places(draft, edits);
        foreach (DraftBlock block in draft.Blocks)
        {
            if (before is not null) text.Append(before.Kind == block.Kind && (block.Kind is DraftBlockKind.ListItem or DraftBlockKind.TableCell || (block.Kind == DraftBlockKind.Reference && !StartsWithLabel(draft, block))) ? "\n" : "\n\n");
            text.Append(Marker(draft, block)).Append(block.Kind == DraftBlockKind.Code ? Fenced(draft.Text.Substring(block.Start, block.Length)) : Words(draft, block, places));
            before = block;
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The draft as plain text, an empty line between two blocks.</summary>
    public static string AsText(Draft draft, IReadOnlyList<DraftEdit> edits)
    {
        var text = new StringBuilder(draft.Text.Length + 256);
        DraftBlock? before = null;
        var places = new Places(draft, edits);
        foreach (DraftBlock block in draft.Blocks)
        {
            if (before is not null) text.Append(before.Kind == block.Kind && block.Kind is DraftBlockKind.ListItem or DraftBlockKind.TableCell or DraftBlockKind.Reference ? "\n" : "\n\n");
            if (block.Kind == DraftBlockKind.ListItem) text.Append(block.Label is null ? "- " : $"{block.Label}. ");
            if (block.Kind == DraftBlockKind.Reference && !StartsWithLabel(draft, block)) text.Append(CultureInfo.InvariantCulture, $"[{block.Label}] ");
            AppendEdited(text, draft, block.Start, block.End, places.EditsIn(block), words => words);
            before = block;
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Plain text as Markdown that reads the same.</summary>
    public static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(System.Buffers.SearchValues.Create(MarkdownMarks)) < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            // Numbers in brackets are citations, and single brackets that hold them mean nothing to Markdown.
            bool isCitation = text[i] is '[' or ']' && IsCitation(text, i);
            bool isPlainAnd = text[i] == '&' && (i + 1 == text.Length || !(char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'));
            if (!isCitation && !isPlainAnd && MarkdownMarks.Contains(text[i], StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static bool IsCitation(string text, int at)
    {
        int step = text[at] == '[' ? 1 : -1, from = at + step, i = from;
        while (i >= 0 && i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is ',' or ' ' or '-' or '–')) i += step;
        return i != from && i >= 0 && i < text.Length && text[i] == (step == 1 ? ']' : '[');
    }

    private static string Marker(Draft draft, DraftBlock block) => block.Kind switch
    {
        DraftBlockKind.Heading => new string('#', Math.Clamp(block.Level, 1, 6)) + " ",
        DraftBlockKind.ListItem => new string(' ', 3 * Math.Max(0, block.Level - 1)) + (block.Label is null ? "- " : $"{block.Label}. "),
        DraftBlockKind.Quote => "> ",
        DraftBlockKind.TableCell => "- ",
        DraftBlockKind.Reference when !StartsWithLabel(draft, block) => $"{block.Label}. ",
        _ => "",
    };

    private static string Words(Draft draft, DraftBlock block, Places places)
    {
        IReadOnlyList<DraftEdit> edits = places.EditsIn(block);
        var words = new StringBuilder();
        int at = block.Start;
        foreach (DraftLink link in places.LinksIn(block).Where(l => !edits.Any(e => e.Start < l.Start + l.Length && l.Start < e.End)))
        {
            AppendEdited(words, draft, at, link.Start, edits, Escaped);
            string shown = draft.Text.Substring(link.Start, link.Length);
            words.Append(link.Target == shown || !shown.Contains(' ', StringComparison.Ordinal) && shown.Contains("10.", StringComparison.Ordinal) ? Escaped(shown) : $"[{Escaped(shown)}]({link.Target.Replace(" ", "%20", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})");
            at = link.Start + link.Length;
        }

        AppendEdited(words, draft, at, block.End, edits, Escaped);
        // A paragraph must not begin like a list, a quote or a heading.
        string text = words.ToString();
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits > 0 && block.Kind != DraftBlockKind.Reference && digits < text.Length && text[digits] is '.' or ')') return text.Insert(digits, "\\");
        return text.Length > 0 && text[0] is '#' or '>' or '-' or '+' or '=' or '~' or ':' ? "\\" + text : text;
    }

    private static void AppendEdited(StringBuilder text, Draft draft, int start, int end, IReadOnlyList<DraftEdit> edits, Func<string, string> write)
    {
        int at = start;
        foreach (DraftEdit edit in edits.Where(e => e.Start >= start && e.End <= end))
        {
            text.Append(write(draft.Text[at..edit.Start])).Append(write(edit.Text));
            at = edit.End;
        }

        if (at < end) text.Append(write(draft.Text[at..end]));
    }

    private static bool StartsWithLabel(Draft draft, DraftBlock block) =>
        block.Label is { } label && draft.Text.AsSpan(block.Start, Math.Min(block.Length, label.Length + 2)) is var head && (head.StartsWith($"[{label}]", StringComparison.Ordinal) || head.StartsWith($"{label}.", StringComparison.Ordinal) || head.StartsWith($"{label})", StringComparison.Ordinal));

    private static string Fenced(string code) => $"```\n{code}\n```";

    /// <summary>Hands out the links and edits of block after block, in one pass over all.</summary>
    private sealed class Places(Draft draft, IReadOnlyList<DraftEdit> edits)
    {
        private int _link;
        private int _edit;

        public List<DraftLink> LinksIn(DraftBlock block)
        {
            var inside = new List<DraftLink>();
            for (; _link < draft.Links.Count && draft.Links[_link].Start < block.End; _link++)
                if (draft.Links[_link].Start >= block.Start && draft.Links[_link].Start + draft.Links[_link].Length <= block.End) inside.Add(draft.Links[_link]);
            return inside;
        }

        public List<DraftEdit> EditsIn(DraftBlock block)
        {
            var inside = new List<DraftEdit>();
            for (; _edit < edits.Count && edits[_edit].Start < block.End; _edit++)
                if (edits[_edit].Start >= block.Start && edits[_edit].End <= block.End) inside.Add(edits[_edit]);
            return inside;
        }
    }
}
