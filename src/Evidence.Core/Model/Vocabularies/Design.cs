namespace Evidence.Core.Model;

/// <summary>How a study was done.</summary>
public enum Design
{
    /// <summary>Pools the figures of several studies.</summary>
    [Meaning("Pools the figures of several studies.", "pooled mean difference of 9 trials")]
    MetaAnalysis,

    /// <summary>Collects studies by a stated search, without pooling or with partial pooling.</summary>
    [Meaning("Collects studies by a stated search, without pooling or with partial pooling.", "a Cochrane review")]
    SystematicReview,

    /// <summary>Allots people to groups by chance.</summary>
    [Meaning("Allots people to groups by chance.", "placebo-controlled trial")]
    RandomisedTrial,

    /// <summary>Gives an intervention without chance allotment.</summary>
    [Meaning("Gives an intervention without chance allotment.", "before-after dosing study")]
    NonRandomisedTrial,

    /// <summary>Uses gene variants as a natural experiment.</summary>
    [Meaning("Uses gene variants as a natural experiment.", "variants for a hormone against disease")]
    MendelianRandomisation,

    /// <summary>Follows people over time.</summary>
    [Meaning("Follows people over time.", "at-risk people followed to onset")]
    Cohort,

    /// <summary>Compares people with and without a disease.</summary>
    [Meaning("Compares people with and without a disease.", "patients against healthy controls")]
    CaseControl,

    /// <summary>Looks at one point in time.</summary>
    [Meaning("Looks at one point in time.", "survey of one visit")]
    CrossSectional,

    /// <summary>Describes several people without a comparison.</summary>
    [Meaning("Describes several people without a comparison.", "ten volunteers")]
    CaseSeries,

    /// <summary>Describes one person.</summary>
    [Meaning("Describes one person.", "one poisoning")]
    CaseReport,

    /// <summary>Tests something in living animals.</summary>
    [Meaning("Tests something in living animals.", "diet in mice")]
    AnimalExperiment,

    /// <summary>Gives animals material of donors and watches what passes over.</summary>
    [Meaning("Gives animals material of donors and watches what passes over.", "serum transfer to healthy mice")]
    AnimalTransfer,

    /// <summary>Tests fresh tissue outside the body.</summary>
    [Meaning("Tests fresh tissue outside the body.", "fresh airway tissue in a chamber")]
    ExVivo,

    /// <summary>Tests cells in a dish.</summary>
    [Meaning("Tests cells in a dish.", "cell monolayer")]
    CellCulture,

    /// <summary>Computes from models or existing data alone.</summary>
    [Meaning("Computes from models or existing data alone.", "docking study")]
    Computational,

    /// <summary>Recounts literature without a stated search.</summary>
    [Meaning("Recounts literature without a stated search.", "expert overview")]
    NarrativeReview,

    /// <summary>Recommends for practice.</summary>
    [Meaning("Recommends for practice.", "society guideline")]
    Guideline,

    /// <summary>Argues without own data.</summary>
    [Meaning("Argues without own data.", "hypothesis, editorial")]
    Opinion,

    /// <summary>Not known from what was read.</summary>
    [Meaning("Not known from what was read.", "only a title was seen")]
    Unknown,
}
