namespace Evidence.Core.Formats.Drafts;

/// <summary>Why a file gave no draft.</summary>
public enum DraftFaultKind
{
    /// <summary>There is no text in it.</summary>
    Empty,

    /// <summary>Larger than a limit allows.</summary>
    TooLarge,

    /// <summary>Reading took longer than the limit allows.</summary>
    TooSlow,

    /// <summary>Protected by a password.</summary>
    Encrypted,

    /// <summary>A kind of file that is not read.</summary>
    Unsupported,

    /// <summary>Broken, or not what it claims to be.</summary>
    Damaged,
}
