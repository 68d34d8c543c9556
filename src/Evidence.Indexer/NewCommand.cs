using System.CommandLine;

namespace Evidence.Indexer;

/// <summary>`evidence new claim|study|concept`: begins a record as a commented, valid file.</summary>
internal static class NewCommand
{
    public static Command Create(IServiceProvider services) =>
        new("new", "Begin a record: a file that validates, with a comment beside every choice. Nothing is ever overwritten.")
        {
            NewClaimCommand.Create(services), NewStudyCommand.Create(services), NewConceptCommand.Create(services),
        };
}
