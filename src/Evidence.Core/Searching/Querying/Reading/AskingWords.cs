using System.Text.RegularExpressions;
using Evidence.Core.Model;

namespace Evidence.Core.Searching.Querying;

/// <summary>Words of a query that ask rather than name: they say little about which record is meant.</summary>
internal static partial class AskingWords
{
    // Stems of verbs and qualifiers that texts word in many ways: they add to the score and are not demanded.
    private static readonly HashSet<string> Soft = new(StringComparer.Ordinal)
    {
        "caus", "affect", "influenc", "help", "work", "make", "lead", "link", "relat", "connect", "associ", "realli", "good", "bad", "best", "risk", "effect", "evid",
        "studi", "research", "show", "shown", "prove", "proven", "accord", "find", "found", "peopl", "person", "patient", "human", "someon", "carri",
        "increas", "rais", "lower", "reduc", "decreas", "improv", "worsen", "trigger", "drive", "boost", "promot", "reliev", "eas", "suppress", "inhibit", "prevent", "chang", "alter", "harm", "hurt", "disturb",
    };

    /// <summary>A text without question words and without "et al.".</summary>
    public static string Remove(string text)
    {
        string rest = Asking().Replace(text, " ");
        return string.IsNullOrWhiteSpace(rest) ? text : rest;
    }

    /// <summary>True for a term that is not demanded of a hit.</summary>
    public static bool IsSoft(string term) => Soft.Contains(term);

    /// <summary>Whom a text names: populations of claims and organisms of studies, as words of their vocabularies; empty where it names none.</summary>
    public static (IReadOnlyList<string> Populations, IReadOnlyList<string> Organisms) Named(string text) =>
        People().IsMatch(text) ? ([Population.PeopleWithCondition.Word(), Population.PeopleAtRisk.Word(), Population.HealthyPeople.Word()], [Organism.Human.Word()])
        : Animals().IsMatch(text) ? ([Population.Animals.Word()], [Organism.Mouse.Word(), Organism.Rat.Word(), Organism.Pig.Word(), Organism.OtherAnimal.Word(), Organism.AnimalUnspecified.Word()])
        : Cells().IsMatch(text) ? ([Population.CellsOrTissue.Word()], [Organism.HumanCells.Word(), Organism.AnimalCells.Word()])
        : ([], []);

    [GeneratedRegex(@"(?i)\b(?:people|persons?|patients?|humans?|adults?|children|women|men|volunteers)\b")]
    private static partial Regex People();

    [GeneratedRegex(@"(?i)\b(?:mice|mouse|rats?|rodents?|animals?|rabbits?|piglets?)\b")]
    private static partial Regex Animals();

    [GeneratedRegex(@"(?i)\b(?:in vitro|cell lines?|cultured|cell culture)\b")]
    private static partial Regex Cells();

    [GeneratedRegex(@"(?i)\bet al\b\.?|\b(?:how|what|which|who|why|when|where|whether|do|does|did|can|could|will|would|should|may|might|has|have|had|my|your|our|i|you|we|about|there)\b(?!['’-])")]
    private static partial Regex Asking();
}
