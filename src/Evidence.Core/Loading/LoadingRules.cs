using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>What can be wrong with the form of a file, before its content is looked at.</summary>
public static class LoadingRules
{
    /// <summary>The file is not readable as YAML.</summary>
    public static RuleDescription Unreadable { get; } = new("EV1001", Severity.Error, "File cannot be read as YAML",
        "What cannot be read is missing from the base without anybody noticing.", "Mend the syntax at this place.", "title: \"no closing quote");

    /// <summary>A key that the record does not have.</summary>
    public static RuleDescription UnknownKey { get; } = new("EV1002", Severity.Error, "Unknown key",
        "A mistyped key would silently lose its value.", "Use a key of the schema or remove it.", "jornal: eLife");

    /// <summary>A required key is missing.</summary>
    public static RuleDescription MissingKey { get; } = new("EV1003", Severity.Error, "Required key missing",
        "The record cannot be used without it.", "Add the key.", "id: a-claim   # and no text");

    /// <summary>A value of the wrong kind.</summary>
    public static RuleDescription WrongKind { get; } = new("EV1004", Severity.Error, "Value of the wrong kind",
        "The value cannot be understood.", "Write the kind of value that the schema names.", "author: Scher J   # a list is wanted");

    /// <summary>A word outside its vocabulary.</summary>
    public static RuleDescription UnknownWord { get; } = new("EV1005", Severity.Error, "Word not in the vocabulary",
        "Filters and verdicts rest on the exact words.", "Use one of the vocabulary's words.", "stance: agrees");

    /// <summary>The file is not where or what its record says.</summary>
    public static RuleDescription Misplaced { get; } = new("EV1006", Severity.Error, "File name differs from the record",
        "A record is found by its file name.", "Rename the file or mend the id or kind.", "claims/a-b.yaml with id: a-c");

    /// <summary>An evidence item without study or stance.</summary>
    public static RuleDescription EvidenceIncomplete { get; } = new("EV1011", Severity.Error, "Evidence without study or stance",
        "Evidence that names no study or says nothing cannot count.", "Name the study and its stance.", "evidence: [{finding: differs}]");

    /// <summary>All rules of this room.</summary>
    public static IReadOnlyList<RuleDescription> All { get; } =
        [Unreadable, UnknownKey, MissingKey, WrongKind, UnknownWord, Misplaced, EvidenceIncomplete];
}
