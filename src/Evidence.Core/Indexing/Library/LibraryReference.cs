using System.Text.Json;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>A reference of the library, as it is kept and shown. Nobody has curated it.</summary>
public sealed record LibraryReference
{
    /// <summary>Its id in the library: <c>doi:</c>, <c>pmid:</c> or <c>pmcid:</c> with the identifier, the id of the corpus, or a hash of title, year and author.</summary>
    public required string Id { get; init; }

    /// <summary>Title; empty where the source gave none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Abstract; null where the source gave none.</summary>
    public string? Abstract { get; init; }

    /// <summary>Authors as bibliographies list them.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it appeared, as YYYY, YYYY-MM or YYYY-MM-DD, or in words.</summary>
    public string? Issued { get; init; }

    /// <summary>Year of that; null where it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>Journal, book or proceedings.</summary>
    public string? Journal { get; init; }

    /// <summary>Volume.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages or article number.</summary>
    public string? Page { get; init; }

    /// <summary>DOI in the form to compare.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central id.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>CSL type.</summary>
    public string Type { get; init; } = "document";

    /// <summary>Design, guessed from the publication types that the source gives; null where they say nothing.</summary>
    public string? Design { get; init; }

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>What an imported reference becomes; null where neither an identifier nor a title tells it from others.</summary>
    public static LibraryReference? Of(Reference read)
    {
        var made = new LibraryReference
        {
            Id = "",
            Title = read.Title ?? "",
            Abstract = read.Abstract,
            Authors = [.. read.Authors.Select(a => a.ToListed())],
            Issued = read.Issued?.ToString(),
            Year = read.Year is > 0 and < 10_000 ? read.Year : null,
            Journal = read.ContainerTitle ?? read.ContainerTitleShort,
            Volume = read.Volume,
            Issue = read.Issue,
            Page = read.Page,
            Doi = Formats.Doi.Normalise(read.Doi),
            Pmid = read.Pmid is { } pmid && pmid.All(char.IsAsciiDigit) ? pmid : null,
            Pmcid = read.Pmcid?.ToUpperInvariant(),
            Url = read.Url,
            Type = read.Type,
            Design = GuessedDesign.Of(read),
            Keywords = read.Keywords,
        };
        return (read.Values(BeirCorpusReader.IdField).FirstOrDefault() ?? LibraryKeys.IdOf(made)) is { Length: > 0 } id ? made with { Id = id } : null;
    }

    /// <summary>As an entry of a bibliography, to be written in any format; the id is its key.</summary>
    public Reference ToReference() => new()
    {
        Key = Id,
        Type = Type,
        Title = Title.Length > 0 ? Title : null,
        Abstract = Abstract,
        Authors = [.. Authors.Select(ReferenceName.OfListed).OfType<ReferenceName>()],
        Issued = Issued is null ? null : ReferenceDate.OfText(Issued),
        ContainerTitle = Journal,
        Volume = Volume,
        Issue = Issue,
        Page = Page,
        Doi = Doi,
        Pmid = Pmid,
        Pmcid = Pmcid,
        Url = Url,
        Keywords = Keywords,
    };

    /// <summary>This reference with what it lacks taken from another one of the same work; it keeps its own id and facts.</summary>
    public LibraryReference With(LibraryReference other) => this with
    {
        Title = Title.Length > 0 ? Title : other.Title,
        Abstract = Abstract ?? other.Abstract,
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        Issued = Issued ?? other.Issued,
        Year = Year ?? other.Year,
        Journal = Journal ?? other.Journal,
        Volume = Volume ?? other.Volume,
        Issue = Issue ?? other.Issue,
        Page = Page ?? other.Page,
        Doi = Doi ?? other.Doi,
        Pmid = Pmid ?? other.Pmid,
        Pmcid = Pmcid ?? other.Pmcid,
        Url = Url ?? other.Url,
        Type = Type == "document" ? other.Type : Type,
        Design = Design ?? other.Design,
        Keywords = Keywords.Count > 0 ? Keywords : other.Keywords,
    };

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, EvidenceJson.Options);

    internal static LibraryReference FromBytes(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<LibraryReference>(bytes, EvidenceJson.Options) ?? throw new InvalidDataException("A stored reference is empty.");
}
