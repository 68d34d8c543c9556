using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Two entries of a list that are certainly one paper, made one.</summary>
/// <param name="Kept">Name of the entry that stays: the first.</param>
/// <param name="Gone">Name of the entry that goes.</param>
/// <param name="Place">Where the entry that goes starts.</param>
/// <param name="Identifier">The identifier that both have.</param>
/// <param name="Filled">Names of the fields that the kept entry takes from the other, as the file has them.</param>
public sealed record DuplicateMerge(string Kept, string Gone, SourcePosition Place, string Identifier, IReadOnlyList<string> Filled)
{
    /// <summary>The change in one line, with what is to be changed in the text that cites.</summary>
    public override string ToString() =>
        $"{Place}: DUPLICATE: [{Gone}] goes, it is [{Kept}] again ({Identifier}).{(Filled.Count == 0 ? "" : $" [{Kept}] takes from it: {string.Join(", ", Filled)}.")}{(Kept == Gone ? "" : $" Cite {Kept} where {Gone} is cited.")}";
}
