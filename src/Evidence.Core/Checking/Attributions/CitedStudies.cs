using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;

namespace Evidence.Core.Checking.Attributions;

/// <summary>What the links and bracketed numbers of one draft lead to. Asked sentence by sentence, in any order; thread-safe.</summary>
internal sealed partial class CitedStudies
{
    private const int MostOfARange = 20;
    private readonly Draft _draft;
    private readonly StudyKeys _studies;
    private readonly DraftLink[] _links;
    private readonly Dictionary<string, Study?> _byLabel = new(StringComparer.Ordinal);

    public CitedStudies(Draft draft, StudyKeys studies)
    {
        (_draft, _studies, _links) = (draft, studies, [.. draft.Links.OrderBy(l => l.Start)]);
        foreach (DraftBlock entry in draft.Blocks)
            if (entry is { Kind: DraftBlockKind.Reference, Label: { } label } && !_byLabel.ContainsKey(label)) _byLabel[label] = OfEntry(entry);
    }

    /// <summary>The studies that a stretch of the draft's text cites, and whether it cites something that the base does not hold.</summary>
    public (IReadOnlyList<Study> Studies, bool HasOther) In(int start, int length)
    {
        List<Study?> targets = [.. LinksIn(start, start + length).Select(l => _studies.Find(l.Target))];
        foreach (Match number in Bracket().Matches(_draft.Text.Substring(start, length)))
            foreach (string label in Labels(number.Groups["numbers"].Value))
                if (_byLabel.TryGetValue(label, out Study? study)) targets.Add(study);
        return ([.. targets.OfType<Study>().DistinctBy(s => s.Id)], targets.Contains(null));
    }

    private Study? OfEntry(DraftBlock entry) =>
        LinksIn(entry.Start, entry.End).FirstOrDefault() is { } link && _studies.Find(link.Target) is { } study ? study : _studies.WithTitleIn(_draft.Text.Substring(entry.Start, entry.Length));

    // Links do not overlap, so their ends are in order too.
    private IEnumerable<DraftLink> LinksIn(int start, int end)
    {
        int low = 0, high = _links.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_links[middle].Start + _links[middle].Length <= start) low = middle + 1;
            else high = middle;
        }

        for (int i = low; i < _links.Length && _links[i].Start < end; i++) yield return _links[i];
    }

    // 3, 5-7
    private static IEnumerable<string> Labels(string numbers)
    {
        foreach (string part in numbers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = part.Split('-', '\u2013');
            if (!int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from) || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)) continue;
            for (int i = from; i <= Math.Min(to, from + MostOfARange); i++) yield return i.ToString(CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"\[(?<numbers>\d{1,3}(?:\s?[,\u2013-]\s?\d{1,3})*)\]")]
    private static partial Regex Bracket();
}
