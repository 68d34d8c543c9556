using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>A report as the page shows it: the article in blocks, a numbered note beside each marked sentence, the filter in force.</summary>
public sealed class CheckView
{
    private const int MostNotes = 1000;
    private readonly Dictionary<int, int> _numbers = [];

    /// <param name="article">The article and its check.</param>
    /// <param name="show">The filter: empty for all, "findings", or a verdict's word.</param>
    /// <param name="changes">What changed since the check before, if there was one.</param>
    public CheckView(CheckedArticle article, string show, ReportChanges? changes)
    {
        (Article, Changes) = (article, changes);
        Show = Filters(article.Report).Any(f => f.Value == show) ? show : "";
        Blocks = MarkedBlock.Of(article);
        CheckedSentence[] shown = [.. article.Report.Sentences.Where(IsShown)];
        Left = Math.Max(0, shown.Length - MostNotes);
        foreach (CheckedSentence sentence in shown.Take(MostNotes)) _numbers[sentence.Index] = _numbers.Count + 1;
        Notes = [.. article.Report.Sentences.Where(s => _numbers.ContainsKey(s.Index)).Select(s => new SentenceNote(article, s, _numbers[s.Index]))];
    }

    public CheckedArticle Article { get; }

    /// <summary>The file's name; a pasted text has none.</summary>
    public string Title => Article.Draft.Name == ArticleForm.Empty.Name ? "Your text" : Article.Draft.Name;

    public ReportChanges? Changes { get; }

    /// <summary>The filter in force; empty for all notes.</summary>
    public string Show { get; }

    public IReadOnlyList<MarkedBlock> Blocks { get; }

    /// <summary>Notes that a page of this length leaves out; the report as a file has them all.</summary>
    public int Left { get; }

    /// <summary>The notes that are shown, in the order of the article.</summary>
    public IReadOnlyList<SentenceNote> Notes { get; }

    public CheckSummary Summary => Article.Report.Summary;

    /// <summary>The filters with something behind them.</summary>
    public IEnumerable<(string Value, string Label, int Count)> AllFilters => Filters(Article.Report);

    /// <summary>The shares of the coverage bar: verdict and sentences, in order, without empty ones.</summary>
    public IEnumerable<(Verdict Verdict, int Count)> Shares => Enum.GetValues<Verdict>().Select(v => (v, Article.Report.Sentences.Count(s => s.Verdict == v))).Where(s => s.Item2 > 0);

    /// <summary>Sentences whose wording can be accepted.</summary>
    public int Wordings => Notes.Count(n => n.Sentence.Wording is not null);

    /// <summary>The note on a sentence, or null.</summary>
    public SentenceNote? NoteOf(CheckedSentence? sentence) => sentence is not null && _numbers.TryGetValue(sentence.Index, out int number) ? Notes[number - 1] : null;

    /// <summary>The notes of a block, in order.</summary>
    public IEnumerable<SentenceNote> NotesOf(MarkedBlock block) => block.Pieces.Select(p => NoteOf(p.Sentence)).OfType<SentenceNote>();

    private bool IsShown(CheckedSentence sentence) =>
        (sentence.Verdict != Verdict.CannotBeChecked || sentence.Findings.Count > 0) && Show switch
        {
            "" => true,
            "findings" => sentence.Findings.Count > 0 && !CheckedArticle.IsPitch(sentence),
            "advertising" => CheckedArticle.IsPitch(sentence),
            var word => sentence.Verdict.Word() == word,
        };

    private static IEnumerable<(string Value, string Label, int Count)> Filters(CheckReport report)
    {
        yield return ("", "All notes", report.Sentences.Count(s => s.Verdict != Verdict.CannotBeChecked || s.Findings.Count > 0));
        yield return ("findings", "With findings", report.Sentences.Count(s => s.Findings.Count > 0 && !CheckedArticle.IsPitch(s)));
        foreach (Verdict verdict in Enum.GetValues<Verdict>().Where(v => v != Verdict.CannotBeChecked))
            if (report.Sentences.Count(s => s.Verdict == verdict) is > 0 and int count) yield return (verdict.Word(), BasePage.Plain(verdict.Word()), count);
        if (report.Sentences.Count(CheckedArticle.IsPitch) is > 0 and int pitches) yield return ("advertising", "advertising", pitches);
    }
}
