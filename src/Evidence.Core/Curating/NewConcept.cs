using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>A concept that is about to be written: an entry of the file of its kind.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What sort of thing it is; decides the file.</param>
/// <param name="Label">Its preferred name.</param>
public sealed record NewConcept(string Id, ConceptKind Kind, string Label)
{
    /// <summary>The concepts it is a kind of.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>The file that holds concepts of this kind, seen from the folder of the base.</summary>
    public string File => $"concepts/{Kind.Word()}.yaml";

    /// <summary>The file with the concept at its end.</summary>
    /// <param name="before">The file as it is; null where there is none yet.</param>
    public string AppendTo(string? before)
    {
        string head = before is null || before.Trim() is "" or "[]" ? "# yaml-language-server: $schema=../schema/concepts.schema.json\n" : before.EndsWith('\n') ? before : before + "\n";
        return head + string.Join('\n',
            $"- id: {Id}",
            $"  label: {YamlText.Scalar(Label)}",
            $"  kind: {Kind.Word()}",
            "  # synonyms:    # what people also call it; without them nobody finds it under those words",
            $"  #   - {{term: other name, scope: exact}}    # {string.Join(", ", Vocabulary.All<SynonymScope>())}; add ambiguous: true where a short form means other things too",
            Broader.Count == 0 ? "  # broader: [id]    # the concepts it is a kind of" : $"  broader: [{string.Join(", ", Broader)}]",
            "");
    }
}
