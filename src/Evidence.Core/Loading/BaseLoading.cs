using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>Gathers the records of one load, file by file.</summary>
internal sealed class BaseLoading
{
    private readonly List<LoadedRecord<Concept>> _concepts = [];
    private readonly List<LoadedRecord<Study>> _studies = [];
    private readonly List<LoadedRecord<Claim>> _claims = [];
    private readonly HashSet<string> _brokenIds = new(StringComparer.Ordinal);

    public List<Finding> Findings { get; } = [];

    /// <summary>Reads one file; its name is relative to the base, with forward slashes.</summary>
    public void Add(string name, string text)
    {
        YamlNode? node = YamlFile.Read(name, text, Findings);
        string stem = Path.GetFileNameWithoutExtension(name);
        if (name.StartsWith("concepts/", StringComparison.Ordinal)) AddConcepts(name, stem, node);
        else if (name.StartsWith("studies/", StringComparison.Ordinal)) Add(_studies, node, stem, s => s.Id);
        else Add(_claims, node, stem, c => c.Id);
    }

    public LoadedBase ToLoadedBase(string folder, string hash) => new()
    {
        Folder = folder,
        Hash = hash,
        Concepts = _concepts,
        Studies = _studies,
        Claims = _claims,
        BrokenIds = _brokenIds,
        Findings = Findings,
    };

    private void AddConcepts(string name, string kind, YamlNode? node)
    {
        if (node is null) return;
        if (node is not YamlSequence list)
        {
            Findings.Add(LoadingRules.WrongKind.At(node.Position, "A file of concepts wants a list of records."));
            return;
        }

        foreach (YamlNode item in list.Items)
        {
            LoadedRecord<Concept>? record = new RecordBinder(Findings).Bind<Concept>(item);
            if (record is null) MarkBroken(item);
            else
            {
                _concepts.Add(record);
                if (record.Record.Kind.Word() != kind)
                    Findings.Add(LoadingRules.Misplaced.At(record.At("kind"), $"'{record.Record.Id}' is of kind {record.Record.Kind.Word()} but stands in {name}.", $"Move it to concepts/{record.Record.Kind.Word()}.yaml."));
            }
        }
    }

    private void Add<T>(List<LoadedRecord<T>> records, YamlNode? node, string stem, Func<T, string> id)
    {
        LoadedRecord<T>? record = node is null ? null : new RecordBinder(Findings).Bind<T>(node);
        if (record is null)
        {
            _brokenIds.Add(stem);
            if (node is not null) MarkBroken(node);
            return;
        }

        records.Add(record);
        if (id(record.Record) != stem)
            Findings.Add(LoadingRules.Misplaced.At(record.At("id"), $"The id is '{id(record.Record)}' but the file is named '{stem}.yaml'."));
    }

    private void MarkBroken(YamlNode node)
    {
        if (node is YamlMapping mapping && mapping.Entries.FirstOrDefault(e => e.Key.Text == "id").Value is YamlScalar id)
            _brokenIds.Add(id.Text);
    }
}
