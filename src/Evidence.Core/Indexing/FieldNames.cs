namespace Evidence.Core.Indexing;

/// <summary>Fields of the index. Changing one means a new <see cref="Manifest.CurrentSchema"/>.</summary>
internal static class FieldNames
{
    /// <summary>Stored: id of the record.</summary>
    public const string Id = "id";

    /// <summary>Stored: what the record is.</summary>
    public const string Kind = "kind";

    /// <summary>Text: statement of a claim, title of a study, label of a concept.</summary>
    public const string Title = "title";

    /// <summary>Text: names of a claim's concepts, other names of a concept, the words of a study's id.</summary>
    public const string Names = "names";

    /// <summary>Text: findings, notes, limitations.</summary>
    public const string Body = "body";

    /// <summary>Text: authors, journal and year of a study.</summary>
    public const string Source = "source";

    /// <summary>Text: titles, first authors, journals and years of the studies a claim rests on.</summary>
    public const string Cited = "cited";

    /// <summary>Exact, folded: ids, former ids, DOIs, PubMed ids.</summary>
    public const string Key = "key";

    /// <summary>Exact, folded: identifiers of the studies a claim rests on.</summary>
    public const string CitedKey = "key.cited";

    /// <summary>Exact: concepts that a claim or a concept is about.</summary>
    public const string Concept = "concept";

    /// <summary>Exact: concepts that the title of a study names.</summary>
    public const string ConceptTitle = "concept.title";

    /// <summary>Exact: those and everything they are a kind of; for a study, of the claims it bears on.</summary>
    public const string ConceptBroad = "concept.broad";

    /// <summary>Exact: concepts that the record's words name, by any of their names, and everything those are a kind of.</summary>
    public const string ConceptNamed = "concept.named";

    /// <summary>Exact: whole names of a concept, first author and year of a study, as terms, to know a query that is nothing but a name.</summary>
    public const string WholeName = "name.whole";

    /// <summary>Text fields, in the order of a reader's attention.</summary>
    public static IReadOnlyList<string> Text { get; } = [Title, Names, Body, Source, Cited];

    /// <summary>Values of a facet: doc values to count them, and exact terms to ask for them.</summary>
    public static string Facet(string facet) => "facet." + facet;
}
