using System.Diagnostics;
using Evidence.Core.Appraisal;
using Evidence.Core.Checking.Attributions;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;
using Evidence.Core.Text.Sentences;

namespace Evidence.Core.Checking;

/// <summary>
/// Checks an article against one state of the base: every sentence is read, matched with the claims it states and judged by
/// them. Deterministic, opens nothing, keeps nothing of what it reads. Made once for a state of the base; thread-safe.
/// </summary>
public sealed class ArticleChecker
{
    private readonly KnowledgeBase _records;
    private readonly IReadOnlyDictionary<string, ClaimAppraisal> _appraisals;
    private readonly SentenceReader _reader;
    private readonly ClaimMatcher _matcher;
    private readonly ConceptNames _names;
    private readonly AttributionReader _attributions;
    private readonly AttributionCheck _sources;
    private readonly StudyKeys _studies;

    /// <summary>Prepares the claims of a base for comparison.</summary>
    /// <param name="records">The base.</param>
    /// <param name="appraisals">The verdict on each of its claims, by id.</param>
    public ArticleChecker(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        (_records, _appraisals) = (records, appraisals);
        _reader = new SentenceReader(records);
        _matcher = new ClaimMatcher(records, _reader);
        _names = new ConceptNames(records);
        _studies = new StudyKeys(records);
        _attributions = new AttributionReader(records);
        _sources = new AttributionCheck(records, _names, _reader, _attributions);
    }

    /// <summary>Checks a draft.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is looked at before every paragraph and every sentence.</exception>
    public CheckReport Check(Draft draft, CancellationToken cancellationToken = default)
    {
        using Activity? span = CheckMeter.Start();
        long start = Stopwatch.GetTimestamp();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (DraftBlock block in draft.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            known.UnionWith(_names.In(draft.Text.Substring(block.Start, block.Length)));
        }

        IReadOnlyList<Sentence> sentences = SentenceSplitter.Split(draft);
        var checks = new List<SentenceCheck>(sentences.Count);
        var sources = new List<Attribution?>(sentences.Count);
        var cited = new CitedStudies(draft, _studies);
        SentenceReading? before = null;
        int last = -1;
        foreach (Sentence sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.Block != last && draft.Blocks[sentence.Block].Kind != DraftBlockKind.ListItem) before = null; // another paragraph begins anew
            last = sentence.Block;
            string text = draft.Text.Substring(sentence.Start, sentence.Length);
            DraftBlockKind kind = draft.Blocks[sentence.Block].Kind;
            SentenceReading reading = Framed(_reader.Read(text, before, known), kind);
            checks.Add(SentenceCheck.Of(reading, _matcher, _appraisals));
            (IReadOnlyList<Study> studies, bool hasOther) = cited.In(sentence.Start, sentence.Length);
            sources.Add(reading.IsPitch || kind is DraftBlockKind.Reference or DraftBlockKind.Code or DraftBlockKind.Heading ? null
                : _attributions.Read(reading, sources.Count > 0 ? sources[^1] : null, studies, hasOther));
            if (kind is DraftBlockKind.Paragraph or DraftBlockKind.ListItem or DraftBlockKind.Quote) before = reading;
        }

        var composer = new ReportComposer(_records, _appraisals, _sources, checks, sources);
        var told = new CheckedSentence[sentences.Count];
        for (int i = 0; i < told.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            told[i] = composer.Compose(i, draft.Text.Substring(sentences[i].Start, sentences[i].Length), draft.SpanOf(sentences[i].Start, sentences[i].Length));
        }

        IReadOnlyList<CheckFinding> findings = [];
        CheckMeter.Checked(span, Stopwatch.GetElapsedTime(start), told.Length);
        return new CheckReport(new CheckedDocument(draft.Name, draft.Format.Word(), CodePoints(draft.Source ?? draft.Text)), told, findings, CheckSummary.Of(told, findings));
    }

    // A heading is checked only where it states a claim plainly; an entry of the reference list and code state none.
    private static SentenceReading Framed(SentenceReading reading, DraftBlockKind kind) => kind switch
    {
        DraftBlockKind.Reference => reading with { Uncheckable = new Cue("an entry of the reference list", ""), IsSoftlyUncheckable = false, IsPitch = false },
        DraftBlockKind.Code => reading with { Uncheckable = new Cue("program text", ""), IsSoftlyUncheckable = false, IsPitch = false },
        DraftBlockKind.Heading when reading.Uncheckable is null => reading with { Uncheckable = new Cue("a heading", ""), IsSoftlyUncheckable = true },
        _ => reading,
    };

    private static int CodePoints(string text)
    {
        int count = 0;
        foreach (System.Text.Rune _ in text.EnumerateRunes()) count++;
        return count;
    }
}
