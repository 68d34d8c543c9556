using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Finds the reference list of a draft: what stands under a heading that says so, or "[1] ..." lines at its end.</summary>
internal static partial class ReferenceList
{
    /// <summary>The blocks, with those of the reference list marked and labelled by the number they are cited with.</summary>
    public static IReadOnlyList<DraftBlock> Mark(IReadOnlyList<DraftBlock> blocks, string text)
    {
        DraftBlock[] marked = [.. blocks];
        bool isUnderHeading = false;
        int level = 0, next = 1;
        for (int i = 0; i < marked.Length; i++)
        {
            DraftBlock block = marked[i];
            if (Title().IsMatch(Words(text, block)) && block.Kind is DraftBlockKind.Heading or DraftBlockKind.Paragraph)
            {
                marked[i] = block with { Kind = DraftBlockKind.Heading, Level = Math.Max(1, block.Level) };
                (isUnderHeading, level, next) = (true, marked[i].Level, 1);
            }
            else if (block.Kind == DraftBlockKind.Heading && block.Level <= level) isUnderHeading = false;
            else if (isUnderHeading && block.Kind is DraftBlockKind.Paragraph or DraftBlockKind.ListItem or DraftBlockKind.Reference)
            {
                string label = Label(text, block) ?? next.ToString(CultureInfo.InvariantCulture);
                marked[i] = block with { Kind = DraftBlockKind.Reference, Level = 0, Label = label };
                next = int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number + 1 : next + 1;
            }
        }

        for (int i = marked.Length - 1; i >= 0 && marked[i].Kind is DraftBlockKind.Paragraph or DraftBlockKind.Reference; i--)
        {
            if (marked[i].Kind == DraftBlockKind.Reference) continue;
            if (Numbered().Match(Words(text, marked[i])) is not { Success: true } match || match.Groups[1].Length == 0) break;
            marked[i] = marked[i] with { Kind = DraftBlockKind.Reference, Label = match.Groups[1].Value };
        }

        return marked;
    }

    private static string Words(string text, DraftBlock block) => text.Substring(block.Start, Math.Min(block.Length, 60));

    private static string? Label(string text, DraftBlock block) =>
        block.Label ?? (Numbered().Match(Words(text, block)) is { Success: true } match ? match.Groups[1].Value + match.Groups[2].Value : null);

    [GeneratedRegex(@"^(?:\d{1,2}[.)]?\s+)?(?:references?|bibliography|literature|literature cited|works cited|sources|source list|citations|further reading|footnotes|notes|end ?notes)\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
