using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>
/// Every number and starting level of the appraisal, each with its reason. Changing one shows in the table of verdicts
/// (tests/Evidence.Core.Tests/Golden) which verdicts move.
/// </summary>
public static class Thresholds
{
    /// <summary>Fewer people than this is a small study: about what one arm comparison needs to show a moderate effect (d = 0.5 to 0.6 at 80 % power).</summary>
    public const int SmallPeople = 100;

    /// <summary>Fewer animals than this is small: ten a group is the usual least for two groups.</summary>
    public const int SmallAnimals = 20;

    /// <summary>This many voices on the larger side are enough: one group alone is not a replication.</summary>
    public const int EnoughVoices = 2;

    /// <summary>At very low certainty this many voices are wanted, because any two small studies can agree by chance.</summary>
    public const int EnoughVoicesAtVeryLow = 3;

    /// <summary>The smaller side makes a claim contested from this share of the side voices on (as a divisor): one in three.</summary>
    public const int ContestedDivisor = 3;

    /// <summary>
    /// Where a result starts. People: causal relations start by how well the design rules out other causes (randomised, then
    /// genetic, then the rest); relations of going together start by how well it ascertains both over time. Work on
    /// animals and cells starts high within its own stratum and very low seen from people.
    /// </summary>
    public static Certainty Start(Design design, ReviewPool? pools, Relation relation, Stratum stratum, Stratum of)
    {
        if (stratum != of) return Certainty.VeryLow;
        if (design is Design.Opinion or Design.NarrativeReview or Design.Computational or Design.Unknown) return Certainty.VeryLow;
        if (stratum != Stratum.People) return Certainty.High;
        if (IsSynthesis(design, pools)) return StartOfSynthesis(pools, relation);
        bool association = IsAssociation(relation);
        return design switch
        {
            Design.RandomisedTrial => Certainty.High,
            Design.MendelianRandomisation => Certainty.Moderate,
            Design.Cohort => association ? Certainty.High : Certainty.Low,
            Design.CaseControl or Design.CrossSectional or Design.NonRandomisedTrial => association ? Certainty.Moderate : Certainty.Low,
            Design.Guideline => Certainty.VeryLow,
            _ => Certainty.Low,
        };
    }

    /// <summary>True for papers that gather the evidence of others by a stated method; a guideline only where it says what it pools.</summary>
    public static bool IsSynthesis(Design design, ReviewPool? pools) =>
        design is Design.MetaAnalysis or Design.SystematicReview || (design is Design.Guideline && pools is not null);

    /// <summary>True for relations that state no cause.</summary>
    public static bool IsAssociation(Relation relation) =>
        relation is Relation.AssociatedWith or Relation.MarkerOf or Relation.PrecedesOrPredicts;

    // A synthesis starts as what it pools; mixed and unknown pools as their weakest likely part.
    private static Certainty StartOfSynthesis(ReviewPool? pools, Relation relation) => pools switch
    {
        ReviewPool.Randomised => Certainty.High,
        ReviewPool.Observational => IsAssociation(relation) ? Certainty.High : Certainty.Low,
        ReviewPool.Mixed => IsAssociation(relation) ? Certainty.Moderate : Certainty.Low,
        ReviewPool.Animal => Certainty.VeryLow,
        _ => Certainty.Low,
    };
}
