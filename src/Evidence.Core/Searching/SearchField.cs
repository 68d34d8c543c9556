namespace Evidence.Core.Searching;

/// <summary>A field of the query language, as /help/search lists it.</summary>
/// <param name="Name">What stands before the colon.</param>
/// <param name="Aliases">Other names of it.</param>
/// <param name="Meaning">What it asks for, in one sentence.</param>
/// <param name="Example">A value.</param>
/// <param name="Facet">The facet it narrows, or null where it searches words or identifiers.</param>
public sealed record SearchField(string Name, IReadOnlyList<string> Aliases, string Meaning, string Example, string? Facet)
{
    /// <summary>Every field.</summary>
    public static IReadOnlyList<SearchField> All { get; } =
    [
        new("concept", ["mesh", "mh"], "About a concept or a kind of it, by any of its names.", "\"a name\"", "concept"),
        new("cause", ["subject", "from"], "Claims in which the concept acts.", "\"a name\"", "cause"),
        new("effect", ["object", "to"], "Claims in which the concept is acted on.", "\"a name\"", "effect"),
        new("kind", ["type"], "Claims, studies or concepts.", "claim", "kind"),
        new("verdict", [], "What the base concludes.", "contested", "verdict"),
        new("certainty", [], "Indicative certainty of the verdict.", "low", "certainty"),
        new("stance", [], "Claims with evidence of this stance, and the studies that take it.", "contradicts", "stance"),
        new("stance-balance", ["sides"], "Whether voices stand on one side or both.", "both-sides", "stance-balance"),
        new("relation", [], "How the subject of a claim bears on its object.", "associated-with", "relation"),
        new("sign", ["direction"], "Where the object of a claim goes.", "lowers", "sign"),
        new("outcome", [], "What kind of result a claim is about.", "symptom", "outcome"),
        new("population", [], "Whom a claim speaks of.", "people-with-condition", "population"),
        new("organism", ["species"], "In what living thing it was studied.", "human", "organism"),
        new("design", ["study-type"], "How it was studied.", "randomised-trial", "design"),
        new("year", ["dp"], "Year of the study, or a range of years, open at either end.", "2015..2020", "year"),
        new("journal", ["ta"], "Journal, by its name or its short form.", "\"Nat Commun\"", "journal"),
        new("author", ["au"], "Author, by family name, with or without initials.", "Smith", "author"),
        new("has", [], "has:notice, or anything that missing: knows.", "notice", "has-notice"),
        new("missing", [], "Records that lack something: n, doi, pmid, year, title, authors, journal, findings, locator, evidence, mesh.", "n", "missing"),
        new("title", ["ti"], "Words of the statement, title or label.", "\"two words\"", null),
        new("text", ["tiab"], "Words of title, names, findings and notes.", "word", null),
        new("doi", [], "The study of a DOI, and what rests on it.", "10.1234/example", null),
        new("pmid", [], "The study of a PubMed number, and what rests on it.", "12345678", null),
        new("pmcid", [], "The study of a PubMed Central number, and what rests on it.", "PMC123456", null),
        new("id", [], "The record of an id, also of a former one.", "an-id", null),
    ];

    /// <summary>The field of a name or alias, or null.</summary>
    public static SearchField? Find(string name) => All.FirstOrDefault(f => f.Name == name || f.Facet == name || f.Aliases.Contains(name));
}
