namespace Evidence.Core.Appraisal;

/// <summary>What became of a claim; of several things the one that matters most to a reader, which is the order here.</summary>
public enum ChangeKind
{
    /// <summary>Its verdict moved.</summary>
    Verdict,

    /// <summary>Only the certainty of its verdict moved.</summary>
    Certainty,

    /// <summary>Only what is concluded in a living system moved that it is not judged by.</summary>
    AnotherLivingSystem,

    /// <summary>Its conclusions stand, but a study that it rests on was retracted or put back.</summary>
    Retraction,

    /// <summary>Its conclusions stand, but it is worded otherwise.</summary>
    Wording,

    /// <summary>It has another id, and all else stands.</summary>
    Id,

    /// <summary>It was not in the base before.</summary>
    New,

    /// <summary>It is part of another claim now.</summary>
    Merged,

    /// <summary>It is no longer in the base.</summary>
    Gone,

    /// <summary>It moved and moved back on one day.</summary>
    AsBefore,

    /// <summary>It came and went on one day.</summary>
    CameAndWent,
}
