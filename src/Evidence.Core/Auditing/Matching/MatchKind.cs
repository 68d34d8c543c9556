namespace Evidence.Core.Auditing;

/// <summary>How sure it is that a reference is a study of the base.</summary>
public enum MatchKind
{
    /// <summary>It is none that the base holds, as far as can be told.</summary>
    None,

    /// <summary>It may be; nothing is concluded from that.</summary>
    Possible,

    /// <summary>It is, by an identifier or by title, year and first author.</summary>
    Same,
}
