namespace Evidence.Core.Model;

/// <summary>What a publisher has said of a paper after publication.</summary>
public enum NoticeKind
{
    /// <summary>The paper was withdrawn from the record.</summary>
    [Meaning("The paper was withdrawn from the record.", "retracted for data errors")]
    Retraction,

    /// <summary>Doubt is stated, no decision yet.</summary>
    [Meaning("Doubt is stated, no decision yet.", "images under review")]
    ExpressionOfConcern,

    /// <summary>A part was corrected.</summary>
    [Meaning("A part was corrected.", "figure legend corrected")]
    Correction,

    /// <summary>A retraction was undone.</summary>
    [Meaning("A retraction was undone.", "retraction withdrawn")]
    Reinstatement,

    /// <summary>A corrected version stands in for it.</summary>
    [Meaning("A corrected version stands in for it.", "replaced article")]
    RetractAndReplace,

    /// <summary>Withdrawn before the version of record.</summary>
    [Meaning("Withdrawn before the version of record.", "withdrawn in press")]
    Withdrawal,
}
