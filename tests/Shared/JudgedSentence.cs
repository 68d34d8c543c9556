using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Tests;

/// <summary>A sentence with what the check must say of it. Judged before the code was written, by somebody who has seen data/; never weakened without a reason in its commit.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it tries.</param>
/// <param name="Before">The sentence before it, or null.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Claims">Claims of which one must come first; empty where none may match.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Axes">In what it is overstated.</param>
/// <param name="Twin">The sentence that says the contrary.</param>
/// <param name="Reason">Why.</param>
internal sealed record JudgedSentence(string Id, string Kind, string? Before, string Text, IReadOnlyList<string> Claims, string Verdict, IReadOnlyList<string> Axes, string? Twin, string Reason)
{
    // Sets that nobody has read: they measure and teach nothing.
    private static readonly string[] KeptAside = ["sentences-heldout-7.json", "sentences-heldout-10.json", "sentences-heldout-11.json", "sentences-heldout-12.json", "sentences-heldout-13.json", "sentences-heldout-14.json", "sentences-heldout-15.json", "sentences-heldout-16.json", "sentences-heldout-17.json"];

    /// <summary>The files of the sets that have been read and may be learnt from.</summary>
    public static IReadOnlyList<string> Read { get; } = [.. Directory.GetFiles(Repository.File("tests/Evidence.Core.Tests/Checking"), "sentences-*.json").Select(f => Path.GetFileName(f)).Except(KeptAside).Order(StringComparer.Ordinal)];

    /// <summary>The sentences of a file.</summary>
    public static IReadOnlyList<JudgedSentence> Load(string file) =>
        JsonSerializer.Deserialize<JudgedSentence[]>(File.ReadAllText(Repository.File($"tests/Evidence.Core.Tests/Checking/{file}")), EvidenceJson.Options)!;
}
