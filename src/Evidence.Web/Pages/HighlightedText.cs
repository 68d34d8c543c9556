using Evidence.Core.Searching;

namespace Evidence.Web.Pages;

/// <summary>Text with the places that matched a query.</summary>
public sealed record HighlightedText(string Text, IReadOnlyList<TextRange> Ranges)
{
    /// <summary>The text cut into parts that matched and parts that did not.</summary>
    public IEnumerable<(string Text, bool IsMatch)> Parts
    {
        get
        {
            int at = 0;
            foreach (TextRange range in Ranges.Where(r => r.Length > 0).OrderBy(r => r.Start))
            {
                if (range.Start < at || range.Start + range.Length > Text.Length) continue;
                if (range.Start > at) yield return (Text[at..range.Start], false);
                yield return (Text.Substring(range.Start, range.Length), true);
                at = range.Start + range.Length;
            }

            if (at < Text.Length) yield return (Text[at..], false);
        }
    }
}
