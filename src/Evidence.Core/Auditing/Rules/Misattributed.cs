using System.Globalization;
using Evidence.Core.Checking;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Auditing.Rules;

/// <summary>What a sentence says of its source does not fit the source: year, journal, institution or disease.</summary>
internal sealed class Misattributed : ArticleRule
{
    public override RuleDescription Description { get; } = CheckRules.Misattributed with
    {
        Example = "In 2014, Arden published that moss makes lamps glow (https://doi.org/10.5555/lamp.2031.ard).",
    };

    public override string Clean => "In 2031, Arden published that moss makes lamps glow (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report)
    {
        string[] journals = [.. article.Context.Records.Studies.Select(s => s.ContainerTitle).OfType<string>().Where(j => j.Contains(' ', StringComparison.Ordinal)).Append("The Lancet").Append("The BMJ").Append("New England Journal of Medicine").Distinct()];
        article.Judge(report, sentence =>
        {
            if (sentence.AllStudies.Count > 1) return null; // which of them a word is said of cannot be told
            Study study = sentence.AllStudies[0];
            string[] faults = [.. new[] { Year(sentence.Text, study), Journal(sentence.Text, study, journals), Institution(sentence.Text, study, article), Disease(sentence.Text, study, article) }.OfType<string>()];
            return faults.Length == 0 ? null : $"{study.ShortCitation()} is cited, but {string.Join("; ", faults)}.";
        });
    }

    private static string? Year(string text, Study study)
    {
        if (study.Year is not { } year || study.Provenance.Unconfirmed.Contains("issued")) return null;
        int[] said = [.. Wordings.Year().Matches(text).Select(m => int.Parse(m.Groups[1].Success ? m.Groups[1].ValueSpan : m.Groups[2].ValueSpan, CultureInfo.InvariantCulture))];
        return said.Length > 0 && said.All(s => Math.Abs(s - year) > 1) ? string.Create(CultureInfo.InvariantCulture, $"the year said is {said[0]} and it is of {year}") : null;
    }

    private static string? Journal(string text, Study study, string[] journals)
    {
        if (study.ContainerTitle is not { } own || study.Provenance.Unconfirmed.Contains("container-title")) return null;
        string? said = journals.Where(j => text.Contains(j, StringComparison.Ordinal)).MaxBy(j => j.Length);
        return said is not null && !Journals.MayBeSame(said, own) ? $"the journal said is {said} and it stands in {own}" : null;
    }

    // Told only where the record itself names a place: silence is no contradiction.
    private static string? Institution(string text, Study study, ArticleInAudit article)
    {
        if (Wordings.Institution().Match(text) is not { Success: true } said) return null;
        string words = article.WordsOf(study), name = said.Groups[1].Value;
        if (name.Split(' ').Any(w => w.Length > 3 && w is not ("University" or "Clinic" or "Institute" or "Hospital" or "College" or "School" or "Centre" or "Center") && words.Contains(w, StringComparison.OrdinalIgnoreCase))) return null;
        return Wordings.PlaceInBrackets().Match(study.Population ?? "") is { Success: true } place ? $"the place said is {name} and the base records {place.Groups[1].Value}" : null;
    }

    private static string? Disease(string text, Study study, ArticleInAudit article)
    {
        if (Wordings.PeopleWith().Match(text) is not { Success: true } with) return null;
        (int length, IReadOnlyList<ConceptNames.Named> concepts) = article.Names.LongestAt(Tokenizer.Terms(with.Groups[1].Value), 0);
        if (length == 0 || concepts.FirstOrDefault(c => !c.IsAmbiguous && c.Concept.Kind == ConceptKind.DiseaseOrSymptom)?.Concept is not { } disease) return null;
        HashSet<string> named = [.. article.Names.In(article.WordsOf(study)).Where(c => article.Context.Records.FindConcept(c)?.Kind == ConceptKind.DiseaseOrSymptom)];
        bool fits = named.Count == 0 || named.Contains(disease.Id) || named.Any(n => disease.Broader.Contains(n) || article.Context.Records.FindConcept(n)!.Broader.Contains(disease.Id));
        return fits ? null : $"it is said of people with {disease.Label} and the base records {string.Join(", ", named.Order(StringComparer.Ordinal).Take(3))}";
    }
}
