using System.CommandLine;
using Evidence.Core.Indexing;
using Evidence.Embedding;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence library embed`: the vectors by which references are ranked by meaning.</summary>
internal static class LibraryEmbedCommand
{
    public static Command Create(IServiceProvider services)
    {
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        Option<string?> model = CommonOptions.Model(services), index = CommonOptions.Index(services);
        var command = new Command("embed", "Make the vectors of meaning that references lack, so that the library is ranked by words and meaning. Takes long, keeps nobody out of the library, and goes on where it was when it is started again.\nExit codes: 0 done, 2 usage or no model, 3 no library, locked, unreadable or disk full, 130 cancelled.") { model, index };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed.GetValue(model), CommonOptions.IndexRootOf(parsed.GetValue(index)), time, isBeside: false, cancellationToken)));
        return command;
    }

    /// <summary>Makes them and says what the library has then, on standard error where the result of another command stands on standard output.</summary>
    public static int Run(string? modelFolder, IndexRoot root, TimeProvider time, bool isBeside, CancellationToken cancellationToken)
    {
        using SentenceModel? model = CommonOptions.RequireModelOf(modelFolder);
        if (model is null) return ExitCodes.Usage;
        if (StoredGenerations.Live(root.Library) is null)
        {
            Output.Say($"There is no library in {root.Path}. Import references with: evidence library import FILE");
            return ExitCodes.CouldNot;
        }

        try
        {
            LibraryManifest? manifest = EmbeddingWork.Watched(time, progress => LibraryEmbedding.Embed(root, model, time, progress, cancellationToken));
            Action<string> say = isBeside ? Output.Say : Output.Line;
            say(manifest is { Vectors: { } vectors } ? $"{EmbeddingWork.Told(vectors, manifest.References)} Generation {manifest.Generation} is live." : "Every reference has its vectors already.");
            return ExitCodes.Done;
        }
        catch (IndexLockedException locked)
        {
            Output.Say(locked.Message);
            return ExitCodes.CouldNot;
        }
    }
}
