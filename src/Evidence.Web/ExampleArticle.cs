using Evidence.Core.Loading;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>The article that a base brings along to try the check with: example-article.md in the folder of the data. Optional.</summary>
internal sealed class ExampleArticle(IOptions<EvidenceOptions> options, IHostEnvironment environment)
{
    public const string Name = "example-article.md";

    /// <summary>The article, or null where the base brings none.</summary>
    public string? Text
    {
        get
        {
            string? data = options.Value.Data is { Length: > 0 } given ? given : DataFolder.Find(Directory.GetCurrentDirectory()) ?? DataFolder.Find(environment.ContentRootPath);
            string path = Path.Combine(data ?? "", Name);
            return data is not null && File.Exists(path) ? File.ReadAllText(path) : null;
        }
    }
}
