using System.Text;
using Evidence.Core.Loading;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>The files of a base while a record is begun: which ids are taken, what a name means, and writing without overwriting.</summary>
internal sealed class RecordFiles
{
    private readonly string _folder;
    private readonly Lazy<CausalMap> _map;

    private RecordFiles(string folder, LoadedBase loaded)
    {
        (_folder, Loaded) = (folder, loaded);
        // Names of concepts only; other records may be broken just now.
        _map = new Lazy<CausalMap>(() => new CausalMap(
            new KnowledgeBase(loaded.Concepts.Select(c => c.Record with { Broader = [], Opposite = [] }).DistinctBy(c => c.Id), [], []), new Dictionary<string, Core.Appraisal.ClaimAppraisal>()));
    }

    /// <summary>What the files hold.</summary>
    public LoadedBase Loaded { get; }

    /// <summary>Ids that no new study may have.</summary>
    public IEnumerable<string> TakenStudyIds => Loaded.Studies.Select(s => s.Record.Id).Concat(Loaded.BrokenIds);

    public static RecordFiles Open(string folder, CancellationToken cancellationToken) => new(folder, DataFolder.Load(folder, cancellationToken));

    /// <summary>Opens the base, sees that an id has its form and is not taken, and begins the record.</summary>
    public static int Run(string? data, string id, Func<RecordFiles, string, int> begin, CancellationToken cancellationToken)
    {
        if (!Slug.IsSlug(id))
        {
            string better = Slug.Of(id);
            Output.Say($"'{id}' is no id: lower-case letters, digits and single hyphens, at most {Slug.Longest}.{(better.Length > 0 ? $" Perhaps: {better}" : "")}");
            return ExitCodes.Usage;
        }

        if (CommonOptions.DataFolderOf(data) is not { } folder) return ExitCodes.Usage;
        RecordFiles files = Open(folder, cancellationToken);
        if (!files.IsTaken(id)) return begin(files, id);
        Output.Say($"The id '{id}' is taken; nothing was written. Ids never change their meaning: choose another.");
        return ExitCodes.Usage;
    }

    /// <summary>The concept of an id, a label or another name; null after saying what is nearest.</summary>
    public Concept? Concept(string name) =>
        ConceptArgument.Ids(_map.Value, [name]) is [var id] ? _map.Value.KnowledgeBase.FindConcept(id) : null;

    /// <summary>True where all studies are there; else says which is not, and the nearest.</summary>
    public bool HasStudies(IReadOnlyList<string> ids)
    {
        string[] known = [.. TakenStudyIds], unknown = [.. ids.Except(known)];
        foreach (string id in unknown) Output.Say($"There is no study '{id}'. {NearestWords.DidYouMean(id, known)}".TrimEnd());
        return unknown.Length == 0;
    }

    /// <summary>The text of a file, or null where it is not there.</summary>
    public string? Read(string path) => File.Exists(Path.Combine(_folder, path)) ? File.ReadAllText(Path.Combine(_folder, path)) : null;

    /// <summary>Writes a file that must not be there yet.</summary>
    public int WriteNew(string path, string text)
    {
        string target = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (File.Exists(target))
        {
            Output.Say($"{target} is there already; nothing was written.");
            return ExitCodes.Usage;
        }

        using (var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write)) stream.Write(Encoding.UTF8.GetBytes(text));
        Output.Line($"Wrote {target}");
        return ExitCodes.Done;
    }

    /// <summary>Replaces a file as a whole, so that nobody ever reads half of it.</summary>
    public int Replace(string path, string text)
    {
        string target = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target + ".new", text, new UTF8Encoding(false));
        File.Move(target + ".new", target, overwrite: true);
        Output.Line($"Wrote {target}");
        return ExitCodes.Done;
    }

    private bool IsTaken(string id) => Loaded.BrokenIds.Contains(id)
        || Loaded.Concepts.Any(c => c.Record.Id == id) || Loaded.Studies.Any(s => s.Record.Id == id)
        || Loaded.Claims.Any(c => c.Record.Id == id || c.Record.FormerIds.Contains(id));
}
