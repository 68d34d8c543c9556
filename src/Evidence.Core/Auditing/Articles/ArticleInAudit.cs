using Evidence.Core.Checking;
using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Sentences;

namespace Evidence.Core.Auditing;

/// <summary>An article as rules look at it: its sentences with what they cite, what the base says of each, the words of each study.</summary>
internal sealed class ArticleInAudit
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private CheckReport? _check;
    private IReadOnlyList<Sentence>? _places;
    private LineMap? _lines;
    private ConceptNames? _names;

    private readonly CancellationToken _cancelled;

    public ArticleInAudit(AuditContext context, Draft draft, string file, IReadOnlyList<CitedSentence> sentences, CancellationToken cancellationToken) => (Context, Draft, File, Sentences, _cancelled) = (context, draft, file, sentences, cancellationToken);

    public AuditContext Context { get; }

    public Draft Draft { get; }

    /// <summary>Name that positions carry.</summary>
    public string File { get; }

    public IReadOnlyList<CitedSentence> Sentences { get; }

    /// <summary>What the base says of the article's sentences.</summary>
    public CheckReport Check => _check ??= new ArticleChecker(Context.Records, Context.Appraisals).Check(Draft, _cancelled);

    /// <summary>Names of the base's concepts.</summary>
    public ConceptNames Names => _names ??= new ConceptNames(Context.Records);

    /// <summary>The article's own authors, where it names them in its head; empty otherwise.</summary>
    public IReadOnlyList<string> Authors => [.. (Draft.Source ?? "").Split('\n').Take(30).Where(l => l.StartsWith("author:", StringComparison.OrdinalIgnoreCase))
        .SelectMany(l => l["author:".Length..].Trim(' ', '"', '[', ']', '\r').Split([';', ',', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The sentences whose every citation is a study of the base. Those that cite something else are counted as not checked by the rule that asks.</summary>
    private IEnumerable<CitedSentence> OnStudies(RuleReport report)
    {
        foreach (CitedSentence sentence in Sentences.Where(s => s.HasCitation))
        {
            if (sentence.AllStudies.Count == 0)
            {
                report.CouldNot("what is cited is not in the base");
                continue;
            }

            report.Checked();
            yield return sentence;
        }
    }

    /// <summary>Reports what a rule holds against sentences that cite studies of the base; the finding stands at the sentence and rests on those studies.</summary>
    /// <param name="report">Takes what was found.</param>
    /// <param name="fault">Says what is wrong with a sentence, or null.</param>
    public void Judge(RuleReport report, Func<CitedSentence, string?> fault)
    {
        foreach (CitedSentence sentence in OnStudies(report))
            if (fault(sentence) is { } message) report.Add(sentence.Place, "", message, null, [.. sentence.AllStudies.Select(s => s.Id)]);
    }

    /// <summary>Everything that the base records of a study, as one text.</summary>
    public string WordsOf(Study study)
    {
        if (_words.TryGetValue(study.Id, out string? known)) return known;
        IEnumerable<string?> parts = new[] { study.Title, study.Population, study.Exposure, study.Comparator, study.Model, study.DesignNote, study.Limitations, study.Funding, study.Note, study.ContainerTitle, study.Sample?.Note }
            .Concat(study.Findings)
            .Concat(Context.Records.ClaimsOfStudy(study.Id).SelectMany(c => c.Evidence.Where(e => e.Study == study.Id)).SelectMany(e => new[] { e.Finding, e.Note }));
        return _words[study.Id] = string.Join(". ", parts.Where(p => p is not null));
    }

    /// <summary>Where a sentence of the check starts in the file.</summary>
    public SourcePosition PlaceOf(CheckedSentence sentence)
    {
        _places ??= SentenceSplitter.Split(Draft);
        Sentence place = _places[sentence.Index];
        return PlaceOf(Draft, _lines ??= new LineMap((Draft.Source ?? Draft.Text).AsSpan()), File, place.Start, place.Length);
    }

    /// <summary>Where a passage of the draft's text starts in the file; in a Word or PDF file, which has no lines, in which paragraph.</summary>
    public static SourcePosition PlaceOf(Draft draft, LineMap lines, string file, int start, int length)
    {
        if (draft.Source is null) return new SourcePosition(file, draft.SpanOf(start, Math.Max(1, length)).Line, 0);
        (int line, int column) = lines.At(draft.SourceRange(start, Math.Max(1, length)).Start);
        return new SourcePosition(file, line, column);
    }
}
