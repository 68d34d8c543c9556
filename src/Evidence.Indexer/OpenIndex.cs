using Evidence.Core.Indexing;
using Evidence.Core.Searching;

namespace Evidence.Indexer;

/// <summary>Opens the live generation for one command.</summary>
internal static class OpenIndex
{
    /// <summary>Runs a command on the live generation; says what to do and gives the exit code when there is none.</summary>
    public static int Use(string? given, Func<GenerationLease, int> command)
    {
        IndexRoot root = CommonOptions.IndexRootOf(given);
        using LiveIndex index = LiveIndex.Open(root);
        if (!index.IsReady)
        {
            Output.Say($"{index.Reason} Build the index with: evidence build{(given is null ? "" : $" --index {given}")}");
            return ExitCodes.CouldNot;
        }

        using GenerationLease lease = index.Acquire();
        return command(lease);
    }
}
