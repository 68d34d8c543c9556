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
        FieldNames.Names => 1.2f,
        FieldNames.Body => 1f,
        _ => 0.5f,
    };

    /// <summary>A term in several fields counts once, the others add this share: repetition is weak evidence.</summary>
    public const float OtherFieldsShare = 0.15f;

    /// <summary>A record about the concept itself, found by any of its names.</summary>
    public const float ConceptWeight = 6f;

    /// <summary>A record about a kind of the concept.</summary>
    public const float NarrowerConceptWeight = 2f;

    /// <summary>A record whose words name the concept, by whatever name.</summary>
    public const float NamedInTextWeight = 2f;

    /// <summary>An identifier leaves no doubt about what is meant.</summary>
    public const float KeyWeight = 40f;

    /// <summary>A record that rests on the study of an identifier.</summary>
    public const float CitedKeyWeight = 10f;

    /// <summary>A query that is nothing but a concept's name asks for the concept first.</summary>
    public const float WholeNameWeight = 12f;

    /// <summary>A concept named beside other words belongs among the hits, below records that have all of them.</summary>
    public const float NamedConceptWeight = 1f;

    /// <summary>Words close together beat the same words apart.</summary>
    public const float NearWeight = 0.5f;

    /// <summary>Positions that words of a near match may move.</summary>
    public const int NearSlop = 3;

    /// <summary>With fewer hits than this, records with some of the words follow.</summary>
    public const int Few = 10;

    /// <summary>Share of the parts of a long query that a hit must have, so that pasted sentences find something.</summary>
    public const double WantedShare = 0.5;

    /// <summary>Claims carry verdicts: they come before the studies they rest on when both match alike.</summary>
    public static float Prior(RecordKind kind) => kind == RecordKind.Claim ? 1.1f : 1f;

    /// <summary>How many of so many parts a hit must have: all of two, two of three, then <see cref="WantedShare"/>.</summary>
    public static int AtLeast(int parts) => parts <= 2 ? parts : Math.Max(2, (int)Math.Ceiling(parts * WantedShare));

    /// <summary>The next looser demand when too few records meet one: half of the parts, then any.</summary>
    public static int Looser(int atLeast, int parts) => atLeast > (parts + 1) / 2 ? (parts + 1) / 2 : 1;
}
