using Evidence.Core.Indexing;
using Evidence.Core.Model;

namespace Evidence.Core.Searching.Querying;

/// <summary>The numbers of the ranking, each with its reason. tests/Evidence.Relevance.Tests holds them to account.</summary>
internal static class Ranking
{
    /// <summary>What stands in the statement or title is what the record is about; an author or journal names a study; what a claim only cites counts least.</summary>
    public static float Weight(string field) => field switch
    {
        FieldNames.Title => 3f,
        FieldNames.Source => 2f,
        FieldNames.Names => 1f,
        FieldNames.Body => 1f,
        _ => 0.5f,
    };

    /// <summary>A term in several fields counts once, the others add this share: repetition is weak evidence.</summary>
    public const float OtherFieldsShare = 0.15f;

    /// <summary>A record about the concept itself, found by any of its names.</summary>
    public const float ConceptWeight = 5f;

    /// <summary>A study whose title names the concept.</summary>
    public const float ConceptInTitleWeight = 3.5f;

    /// <summary>A record about a kind of the concept.</summary>
    public const float NarrowerConceptWeight = 2.2f;

    /// <summary>A record whose words name the concept, by whatever name.</summary>
    public const float NamedInTextWeight = 2f;

    /// <summary>An identifier leaves no doubt about what is meant.</summary>
    public const float KeyWeight = 40f;

    /// <summary>A record that rests on the study of an identifier.</summary>
    public const float CitedKeyWeight = 10f;

    /// <summary>A query that is nothing but a concept's name asks for the concept first.</summary>
    public const float WholeNameWeight = 12f;

    /// <summary>A concept named beside other words belongs among the hits, below records that have all of them.</summary>
    public const float NamedConceptWeight = 0.5f;

    /// <summary>Words close together beat the same words apart.</summary>
    public const float NearWeight = 0.5f;

    /// <summary>Positions that words of a near match may move.</summary>
    public const int NearSlop = 3;

    /// <summary>A statement or title that has every word asked for.</summary>
    public const float WholeTitleWeight = 6f;

    /// <summary>A journal named beside other words: as good as its words in the source of a study.</summary>
    public const float JournalWeight = 8f;

    /// <summary>A claim in which a concept has the role that was asked for.</summary>
    public const float RoleWeight = 6f;

    /// <summary>A claim that says the step that was asked for, both ends in their roles.</summary>
    public const float BothRolesWeight = 12f;

    /// <summary>A claim whose sign is that of the verb in the question.</summary>
    public const float SignWeight = 6f;

    /// <summary>A word that says little about which record is meant.</summary>
    public const float SoftWeight = 1.5f;

    /// <summary>A claim about those whom the query names: people, animals or cells.</summary>
    public const float PopulationWeight = 4f;

    /// <summary>With fewer hits than this, records with some of the words follow.</summary>
    public const int Few = 10;

    /// <summary>Share of the parts of a long query that a hit must have, so that pasted sentences find something.</summary>
    public const double WantedShare = 0.5;

    /// <summary>Claims carry verdicts: they come before the studies they rest on when both match alike.</summary>
    public static double OfKind(RecordKind kind) => kind == RecordKind.Claim ? 1.05 : 1;

    /// <summary>
    /// The gentle prior: 1 % for each level of certainty and 1 % for each doubling of the independent groups, at most 8 % in
    /// all. It orders claims that match alike and never lifts a poor match over a good one; it can be switched off.
    /// </summary>
    public static double OfEvidence(Certainty certainty, int groups) => 1 + (0.01 * (int)certainty) + (0.01 * Math.Min(4, Math.Log2(1 + groups)));

    /// <summary>How many of so many parts a hit must have: all of two, two of three, then <see cref="WantedShare"/>.</summary>
    public static int AtLeast(int parts) => parts <= 2 ? parts : Math.Max(2, (int)Math.Ceiling(parts * WantedShare));

    /// <summary>The next looser demand when too few records meet one: half of the parts, then any.</summary>
    public static int Looser(int atLeast, int parts) => atLeast > (parts + 1) / 2 ? (parts + 1) / 2 : 1;
}
