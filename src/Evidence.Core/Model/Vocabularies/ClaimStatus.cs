namespace Evidence.Core.Model;

/// <summary>What a claim record is for.</summary>
public enum ClaimStatus
{
    /// <summary>A statement about the world, appraised from its evidence.</summary>
    [Meaning("A statement about the world, appraised from its evidence.", "a diet lowers a score")]
    Current,

    /// <summary>States what somebody says a source found; serves the checking of attributions and has no verdict about the world.</summary>
    [Meaning("States what somebody says a source found; serves the checking of attributions and has no verdict about the world.", "a 2021 study is said to show")]
    Attribution,
}
