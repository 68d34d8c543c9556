using Evidence.Core.Indexing;
using Evidence.Embedding;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>The small library with vectors of the installed model; without them where it is not installed.</summary>
internal static class LibraryWithVectors
{
    private static string? Model { get; } = InstalledModel.Find(Repository.Root);

    public static void Import(string index)
    {
        SmallLibrary.Import(index);
        if (Model is null) return;
        using SentenceModel model = SentenceModel.Open(Model);
        LibraryEmbedding.Embed(new IndexRoot(index), model, TimeProvider.System);
    }

    public static void Require() => Requirement.That(Model is not null, "The model is not installed: run 'npm ci --ignore-scripts' in models/.");
}
