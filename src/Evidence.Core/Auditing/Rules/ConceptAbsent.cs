using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Auditing.Rules;

/// <summary>
/// Evidence from a study whose record names neither what acts nor what it acts on, nor shares a telling word with the claim:
/// one that fewer than one study in five has.
/// </summary>
internal sealed class ConceptAbsent : BaseRule
{
    private const int CommonFrom = 5;
    private const int ShortestTelling = 3;

    public override RuleDescription Description { get; } = new("CONCEPT-ABSENT", Severity.Warning, "Study does not name what the claim is about",
        "It may be the wrong study.", "Check the study; record in the finding what it says of the claim's subject and object.",
        "{id: lamps-hum, text: Lamps hum., subject: silver-dust, relation: associated-with, object: wick-wear, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: corin-2035, stance: supports, directness: exact, finding: They do.}]}");

    public override string Clean =>
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, directness: exact, finding: Moon moss makes lamp glow.}]}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        var names = new ConceptNames(audited.Records);
        Dictionary<string, HashSet<string>> words = audited.Records.Studies.ToDictionary(s => s.Id, s => new HashSet<string>(Tokenizer.Terms(Words(s)), StringComparer.Ordinal));
        HashSet<string> common = [.. words.Values.SelectMany(w => w).CountBy(w => w).Where(w => w.Value * CommonFrom > words.Count).Select(w => w.Key)];
        Dictionary<string, HashSet<string>> named = audited.Records.Studies.ToDictionary(s => s.Id, s => new HashSet<string>(names.In(Words(s)), StringComparer.Ordinal));
        foreach ((Claim claim, EvidenceItem item, string path) in audited.Evidence.Where(e => e.Claim.Status != ClaimStatus.Attribution && e.Item.Stance != Stance.Background))
        {
            report.Checked();
            HashSet<string> found = [.. named[item.Study], .. names.In($"{item.Finding} {item.Note}")];
            if (!IsNamed(claim.Subject) && !IsNamed(claim.Object) && !SharesAWord(claim, item))
                report.Add(audited.Places.OfClaim(claim.Id, path), claim.Id, $"Neither {claim.Subject} nor {claim.Object} is named in the record of {item.Study} or in the finding.", null, [item.Study]);

            bool SharesAWord(Claim claim, EvidenceItem item) => Tokenizer.Terms(string.Join(' ', audited.Records.FindConcept(claim.Subject)!.Names.Concat(audited.Records.FindConcept(claim.Object)!.Names).Append(claim.Text)))
                .Any(t => t.Length >= ShortestTelling && !common.Contains(t) && (words[item.Study].Contains(t) || Tokenizer.Terms(item.Finding).Contains(t)));

            bool IsNamed(string concept) => found.Contains(concept) || found.Any(f => IsUnder(f, concept) || IsUnder(concept, f));
        }

        bool IsUnder(string concept, string broader)
        {
            var seen = new HashSet<string>();
            var open = new Stack<string>(audited.Records.FindConcept(concept)?.Broader ?? []);
            while (open.TryPop(out string? at))
            {
                if (at == broader) return true;
                if (seen.Add(at)) foreach (string next in audited.Records.FindConcept(at)?.Broader ?? []) open.Push(next);
            }

            return false;
        }
    }

    private static string Words(Study s) => string.Join(". ", new[] { s.Title, s.Exposure, s.Comparator, s.Population, s.Model, s.DesignNote, s.Limitations, s.Note, s.ContainerTitle }.Concat(s.Findings).OfType<string>());
}
