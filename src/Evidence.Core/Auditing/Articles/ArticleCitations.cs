using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Text.Sentences;

namespace Evidence.Core.Auditing;

/// <summary>
/// Finds what an article cites: keys in brackets ([@smith2019; @doe2020]), numbers of its reference list ([3], [2, 5-7]), and
/// written-out DOIs, PMIDs and their addresses, in Markdown, HTML, Word or text.
/// </summary>
internal sealed partial class ArticleCitations
{
    private readonly Draft _draft;
    private readonly string _file;
    private readonly LineMap _lines;
    private readonly Dictionary<string, ReferenceInAudit> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceInAudit> _byNumber = new(StringComparer.Ordinal);
    private readonly Func<Reference, ReferenceInAudit> _look;
    private readonly bool _hasBibliography;
    private readonly List<(string Key, SourcePosition Place)> _unknownKeys = [];
    private bool _any;

    public ArticleCitations(Draft draft, string file, IEnumerable<Reference>? bibliography, Func<Reference, ReferenceInAudit> look)
    {
        (_draft, _file, _look, _hasBibliography) = (draft, file, look, bibliography is not null);
        _lines = new LineMap((draft.Source ?? draft.Text).AsSpan());
        foreach (Reference reference in bibliography ?? [])
            if (reference.Key is { } key) _byKey.TryAdd(key, look(reference));
        foreach (DraftBlock block in draft.Blocks.Where(b => b.Kind == DraftBlockKind.Reference))
        {
            if (OfBlock(block) is not { } entry)
            {
                WithoutIdentifier++;
                continue;
            }

            Listed.Add(entry);
            if (block.Label is { } label) _byNumber.TryAdd(label, look(entry));
        }
    }

    /// <summary>The entries of the article's own reference list that name an identifier.</summary>
    public List<Reference> Listed { get; } = [];

    /// <summary>Number of those that name none.</summary>
    public int WithoutIdentifier { get; private set; }

    /// <summary>What could not be followed, known once the sentences were read: keys that the bibliography does not hold, and articles that cite nothing.</summary>
    public IEnumerable<Finding> Unknown()
    {
        if (!_any) yield return FormatRules.Partly.At(new SourcePosition(_file), "The article cites nothing in a form that is read.", "Read are keys such as [@smith2019] with a bibliography, numbers such as [3] of a reference list, and written-out DOIs, PMIDs and their addresses.");
        if (_unknownKeys.Count == 0) yield break;
        if (!_hasBibliography)
        {
            yield return FormatRules.Partly.At(_unknownKeys[0].Place, $"The article cites by keys such as '{_unknownKeys[0].Key}', and no bibliography was given.", "Give the list that the keys refer to beside the article.");
            yield break;
        }

        var unknown = new BoundedFindings(FormatRules.Partly, "keys are not in the bibliography", "Is this the bibliography of the article?");
        foreach ((string key, SourcePosition place) in _unknownKeys.DistinctBy(k => k.Key)) unknown.Add(FormatRules.Partly.At(place, $"The bibliography has no entry '{key}'.", "Correct the key, or add the entry."));
        unknown.Close();
        foreach (Finding finding in unknown) yield return finding;
    }

    /// <summary>Sentences of the running text; the reference list and code are none.</summary>
    public IReadOnlyList<CitedSentence> Sentences() =>
        [.. SentenceSplitter.Split(_draft).Where(s => _draft.Blocks[s.Block].Kind is not (DraftBlockKind.Reference or DraftBlockKind.Code or DraftBlockKind.Heading)).Select(Of)];

    private CitedSentence Of(Sentence sentence)
    {
        string text = _draft.Text.Substring(sentence.Start, sentence.Length);
        var cited = new List<ReferenceInAudit>();
        bool any = false;
        foreach (Match bracket in Bracket().Matches(text))
        {
            any = true;
            string inside = bracket.Groups[1].Value;
            if (inside.Contains('@', StringComparison.Ordinal)) cited.AddRange(OfKeys(inside, sentence.Start + bracket.Groups[1].Index));
            else cited.AddRange(Numbers(inside).Select(n => _byNumber.GetValueOrDefault(n)).OfType<ReferenceInAudit>());
        }

        foreach (DraftLink link in _draft.Links.Where(l => l.Start >= sentence.Start && l.Start < sentence.End))
        {
            any = true;
            if (IdentifierListReader.Read(link.Target) is { } named) cited.Add(_look(named with { Position = Place(link.Start, link.Length) }));
        }

        _any |= any;
        return new CitedSentence(Bracket().Replace(text, "").Trim(), Place(sentence.Start, sentence.Length), any, [.. cited.Distinct()]);
    }

    private IEnumerable<ReferenceInAudit> OfKeys(string inside, int start)
    {
        foreach (Match match in Key().Matches(inside))
        {
            string key = match.Groups[1].Value.TrimEnd('.', ':');
            if (_byKey.TryGetValue(key, out ReferenceInAudit? cited)) yield return cited;
            else _unknownKeys.Add((key, Place(start + match.Index, match.Length)));
        }
    }

    private Reference? OfBlock(DraftBlock block)
    {
        DraftLink? link = _draft.Links.FirstOrDefault(l => l.Start >= block.Start && l.Start < block.End && IdentifierListReader.Read(l.Target) is not null);
        return link is null ? null : IdentifierListReader.Read(link.Target)! with { Key = block.Label is null ? null : $"[{block.Label}]", Type = "document", Position = Place(block.Start, block.Length) };
    }

    private static IEnumerable<string> Numbers(string inside)
    {
        foreach (string part in inside.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] ends = part.Split('-', '\u2013');
            if (ends.Length == 1) yield return part;
            else if (int.TryParse(ends[0], CultureInfo.InvariantCulture, out int from) && int.TryParse(ends[1], CultureInfo.InvariantCulture, out int to) && to - from is >= 0 and < 100)
                for (int i = from; i <= to; i++) yield return i.ToString(CultureInfo.InvariantCulture);
        }
    }

    private SourcePosition Place(int start, int length) => ArticleInAudit.PlaceOf(_draft, _lines, _file, start, length);

    [GeneratedRegex(@"\s*\[((?:[^\[\]@]{0,40}@[^\[\]]{1,300})|(?:\d{1,3}(?:\s*[,\u2013-]\s*\d{1,3}){0,30}))\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.])@([\p{L}\p{N}_:.#$%&+?<>~/-]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
