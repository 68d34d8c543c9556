using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>What a claim says, ready to be compared: its recorded subject and object, and what else its text names, with directions.</summary>
internal sealed class ClaimProfile
{
    private static readonly HashSet<string> None = [];

    public ClaimProfile(Claim claim, KnowledgeBase records, SentenceReader reader)
    {
        Claim = claim;
        SentenceReading reading = reader.Read(claim.Text, null, None);
        Stems = [.. Tokenizer.Terms(claim.Text)];
        Concept subject = records.FindConcept(claim.Subject)!, obj = records.FindConcept(claim.Object)!;
        int sign = claim.Sign switch { Sign.Raises => 1, Sign.Lowers => -1, _ => 0 };
        if (claim is { Sign: Sign.None, Relation: Relation.AssociatedWith } && reading.Propositions is [{ IsDenied: false, Affected: [{ Sign: > 0 }, ..] }, ..]) sign = 1; // "x goes with y"
        Direction = sign;
        Subjects = [new Side(subject, 1, 1)];
        Objects = [new Side(obj, sign, 1)];
        Named = [.. reading.Mentions.SelectMany(m => m.Concepts).DistinctBy(c => c.Id)];
        NamesObject = Named.Any(c => c.Id == obj.Id || c.Broader.Contains(obj.Id) || obj.Broader.Contains(c.Id)) || reading.Propositions.Any(p => p.Affected.Count > 0);
        IsDenied = reading.IsDenied;
        SaysThatTheyDiffer = claim is { Relation: Relation.AssociatedWith, Sign: not (Sign.Raises or Sign.Lowers) } && reading.Comparisons.Any(c => c.Kind == "compares");
        IsComparison = reading.Comparisons.Any(c => c.Kind == "equal");
        HasDirection = reading.Propositions.Any(p => p.Agents.Count > 0 && p.Affected.Count > 0);
        if (reading.Propositions.Count > 0) (ActingWords, AffectedWords) = ([.. reading.Propositions[0].ActingWords], [.. reading.Propositions[0].AffectedWords]);
        ConditionStems = [.. Conditions(reading), .. claim.AlsoSaid.SelectMany(w => Conditions(reader.Read(w, null, None)))];
        Wordings = ClaimWording.Of(claim, reader);
        foreach (ConceptMention mention in reading.Mentions)
        {
            foreach (Concept concept in mention.Concepts)
            {
                if (concept.Id == subject.Id || concept.Id == obj.Id || subject.Broader.Contains(concept.Id)) continue;
                Role? acts = reading.Propositions.SelectMany(p => p.Agents).FirstOrDefault(a => a.Mention == mention && a.IsHead);
                Role? moves = reading.Propositions.SelectMany(p => p.Affected).FirstOrDefault(a => a.Mention == mention);
                bool isUnnamed = !reading.Mentions.Any(m => m.Concepts.Contains(subject));
                bool isBesideSubject = isUnnamed || reading.Mentions.Any(m => m.Concepts.Contains(subject) && Listing.Joins(reading, m, mention));
                if (acts is not null && moves is null && isBesideSubject) Subjects.Add(new Side(concept, acts.Sign, 0.85));
                else if (IsMoved(reading, mention, moves)) Objects.Add(new Side(concept, moves!.Sign, 0.9));
                else if (WeightBeside(claim, obj, concept) is > 0 and var weight) Objects.Add(new Side(concept, moves is not null && moves.Sign != 0 ? moves.Sign : Alike(concept, obj) ? sign : -sign, weight));
            }
        }

        if (sign != 0 && claim.Relation != Relation.MarkerOf)
        {
            Subjects.AddRange(Contrary(records, subject).Select(c => new Side(c, -1, 0.97)));
            Objects.AddRange(Contrary(records, obj).Select(c => new Side(c, -sign, 0.97)));
        }

        // A claim that gives no direction agrees with either.
        if (sign == 0) Objects = [.. Objects.Select(o => o with { Sign = 0 })];
    }

    public Claim Claim { get; }

    /// <summary>Where the claim sends its object: 1 up, -1 down, 0 where it does not say.</summary>
    public int Direction { get; }

    public List<Side> Subjects { get; }

    public List<Side> Objects { get; }

    /// <summary>Other wordings of it and of its contrary.</summary>
    public IReadOnlyList<ClaimWording> Wordings { get; }

    /// <summary>Stems of the content words on the acting side of the text.</summary>
    public HashSet<string> ActingWords { get; } = [];

    /// <summary>Stems of the content words on the affected side of the text.</summary>
    public HashSet<string> AffectedWords { get; } = [];

    /// <summary>Concepts that the text names.</summary>
    public IReadOnlyList<Concept> Named { get; }

    /// <summary>True where the text itself names the recorded object, or a kind of it.</summary>
    public bool NamesObject { get; }

    /// <summary>True where the text denies.</summary>
    public bool IsDenied { get; }

    /// <summary>True where the text says that one thing does as well as another.</summary>
    public bool IsComparison { get; }

    /// <summary>True where the text says that groups differ, and not in which direction.</summary>
    public bool SaysThatTheyDiffer { get; }

    /// <summary>True where the text itself sends a thing somewhere; "is established" sends nothing.</summary>
    public bool HasDirection { get; }

    /// <summary>Terms of the text and of its other wordings that neither name a thing nor say how things bear on each other: under which condition it holds.</summary>
    public HashSet<string> ConditionStems { get; }

    /// <summary>Terms of the text.</summary>
    public HashSet<string> Stems { get; }

    /// <summary>True for relations whose sides may be exchanged.</summary>
    public bool IsSymmetric => Claim.Relation is Relation.AssociatedWith or Relation.MarkerOf;

    // "The firm wall" is named where the claim says "the loose wall".
    private static IEnumerable<Concept> Contrary(KnowledgeBase records, Concept concept) =>
        records.Concepts.Where(c => c.Id != concept.Id && (concept.Opposite.Contains(c.Id) || c.Opposite.Contains(concept.Id)));

    private static IEnumerable<string> Conditions(SentenceReading reading) =>
        reading.Words.Where((w, i) => !w.IsMark && !Lexicon.Everyday.Contains(w.Stem) && !reading.Mentions.Any(m => i >= m.First && i < m.End) && Lexicon.Relations.At(reading.Words, i).Length == 0 && Lexicon.Populations.At(reading.Words, i).Length == 0 && Lexicon.Changes.At(reading.Words, i).Length == 0)
            .SelectMany(w => Tokenizer.Terms(w.Lower));

    // The thing that the relation acts on, and not the setting in front of it.
    private static bool IsMoved(SentenceReading reading, ConceptMention mention, Role? moves) =>
        moves is { IsHead: true } && reading.Propositions.Any(p => p.Affected.Contains(moves) && (mention.First > p.Start || p.Agents.Any(a => a.Mention.First > p.Start)));

    // Pain in x is x; a substance in the blood of people with x is not.
    private static double WeightBeside(Claim claim, Concept obj, Concept beside) =>
        beside.Kind is not (ConceptKind.DiseaseOrSymptom or ConceptKind.Measurement or ConceptKind.Process) ? 0
        : obj.Kind == ConceptKind.DiseaseOrSymptom || claim.OutcomeKind == OutcomeKind.Symptom || beside.Kind != ConceptKind.DiseaseOrSymptom ? 0.85
        : obj.Kind == ConceptKind.Measurement ? 0.7 : 0;

    private static bool Alike(Concept a, Concept b) => Valence.Of(a) * Valence.Of(b) >= 0;

    /// <summary>One side of a claim.</summary>
    /// <param name="Concept">What stands there.</param>
    /// <param name="Sign">Where the claim sends it, 0 where it does not say.</param>
    /// <param name="Weight">1 for the recorded side, less for what only the text names.</param>
    internal sealed record Side(Concept Concept, int Sign, double Weight)
    {
        /// <summary>True for one that only the text names, and that says where it happens and not what.</summary>
        public bool IsSetting => Weight < 1 && Concept.Kind is ConceptKind.Anatomical or ConceptKind.Organism or ConceptKind.Cell;
    }
}
