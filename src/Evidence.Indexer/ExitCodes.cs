namespace Evidence.Indexer;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Done and clean; also when a search has no hits.</summary>
    public const int Done = 0;

    /// <summary>There are findings at or above the level asked for.</summary>
    public const int Findings = 1;

    /// <summary>The call cannot be understood, or names an id that is not there.</summary>
    public const int Usage = 2;

    /// <summary>It could not be checked or done: locked, unreadable, no index.</summary>
    public const int CouldNot = 3;

    /// <summary>Cancelled by the user.</summary>
    public const int Cancelled = 130;
}
