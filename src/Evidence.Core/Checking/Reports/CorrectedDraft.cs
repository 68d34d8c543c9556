using System.Globalization;
using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Text.Sentences;

namespace Evidence.Core.Checking.Reports;

/// <summary>
/// The article with the wordings that its writer accepted, each with its citation, and the cited studies in the reference list:
/// under the numbers they have there already, else added behind the last one.
/// </summary>
public static class CorrectedDraft
{
    private const int MostCited = 3;

    /// <summary>Writes the corrected article.</summary>
    /// <param name="article">The article and its check.</param>
    /// <param name="accepted">Numbers of the sentences whose wording was accepted; others, and those without one, are passed over.</param>
    /// <param name="format">Text or Markdown. The article's own source is kept where it is of this format.</param>
    public static string Write(CheckedArticle article, IReadOnlySet<int> accepted, DraftFormat format)
    {
        Draft draft = article.Draft;
        IReadOnlyList<Sentence> places = SentenceSplitter.Split(draft);
        var references = new References(draft);
        var edits = new List<DraftEdit>();
        foreach (CheckedSentence sentence in article.Report.Sentences.Where(s => s.Wording is not null && accepted.Contains(s.Index)))
            edits.Add(new DraftEdit(places[sentence.Index].Start, places[sentence.Index].Length, Cited(sentence.Wording!, references)));

        string text = draft.Format == format ? EditedDraft.InSource(draft, edits)
            : format == DraftFormat.Markdown ? EditedDraft.AsMarkdown(draft, edits) : EditedDraft.AsText(draft, edits);
        return references.Added.Count == 0 ? text : WithList(text, references, format);
    }

    // The marks stand before the full stop.
    private static string Cited(Wording wording, References references)
    {
        string[] labels = [.. wording.Cite.Take(MostCited).Select(references.LabelOf)];
        if (labels.Length == 0) return wording.Text;
        bool hasStop = wording.Text.EndsWith('.');
        return $"{(hasStop ? wording.Text[..^1] : wording.Text)} [{string.Join(", ", labels)}]{(hasStop ? "." : "")}";
    }

    private static string WithList(string text, References references, DraftFormat format)
    {
        var list = new StringBuilder(text.TrimEnd());
        if (!references.IsAtTheEnd) list.Append(format == DraftFormat.Markdown ? "\n\n## References\n" : "\n\nReferences\n");
        foreach ((string label, StudyName study) in references.Added)
        {
            string entry = Entry(study);
            list.Append(CultureInfo.InvariantCulture, $"\n{(format == DraftFormat.Markdown ? $"{label}. {EditedDraft.Escaped(entry)}" : $"[{label}] {entry}")}");
        }

        return list.Append('\n').ToString();
    }

    // What of a study was confirmed, and nothing else.
    private static string Entry(StudyName study)
    {
        string? address = study.Doi is { } doi ? "https://doi.org/" + doi : study.Pmid is { } pmid ? $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" : study.Url;
        return string.Join(' ', new[] { study.Citation + ".", study.Title is null ? null : study.Title.TrimEnd('.') + ".", address }.Where(p => p is not null));
    }

    /// <summary>The numbers of a draft's reference list, and those that are added.</summary>
    private sealed class References
    {
        private readonly Dictionary<string, string> _byTarget = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, string> _byStudy = new(StringComparer.Ordinal);
        private int _next = 1;

        public References(Draft draft)
        {
            int at = 0;
            foreach (DraftBlock block in draft.Blocks.Where(b => b.Kind == DraftBlockKind.Reference && b.Label is not null))
            {
                while (at < draft.Links.Count && draft.Links[at].Start < block.Start) at++;
                for (; at < draft.Links.Count && draft.Links[at].Start < block.End; at++) _byTarget.TryAdd(draft.Links[at].Target.TrimEnd('/'), block.Label!);
                if (int.TryParse(block.Label, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) _next = Math.Max(_next, number + 1);
            }

            IsAtTheEnd = draft.Blocks[^1].Kind == DraftBlockKind.Reference && draft.Blocks.Zip(draft.Blocks.Skip(1)).Any(pair => pair.First.Kind == DraftBlockKind.Heading && pair.Second.Kind == DraftBlockKind.Reference);
        }

        /// <summary>True where the draft ends with a reference list that can be continued.</summary>
        public bool IsAtTheEnd { get; }

        public List<(string Label, StudyName Study)> Added { get; } = [];

        public string LabelOf(StudyName study)
        {
            if (_byStudy.TryGetValue(study.Id, out string? label)) return label;
            if ((study.Doi is null || !_byTarget.TryGetValue("https://doi.org/" + study.Doi, out label)) && (study.Pmid is null || !_byTarget.TryGetValue("https://pubmed.ncbi.nlm.nih.gov/" + study.Pmid, out label)))
            {
                label = (_next++).ToString(CultureInfo.InvariantCulture);
                Added.Add((label, study));
            }

            return _byStudy[study.Id] = label;
        }
    }
}
