using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>What a reader has to say about a file; it always goes on with what follows.</summary>
public static class FormatRules
{
    /// <summary>An entry or a whole file that cannot be read.</summary>
    public static RuleDescription Failed { get; } = new("READ-FAILED", Severity.Error, "Entry cannot be read",
        "What cannot be read is not checked.", "Mend the syntax at this place.", "@article{smith2019, title = {No closing brace");

    /// <summary>A part that was left out or kept as it stands.</summary>
    public static RuleDescription Partly { get; } = new("READ-PARTLY", Severity.Warning, "Part of an entry is not understood",
        "A value that was read wrongly or not at all is judged wrongly or not at all.", "Write it as the format wants it.", "journal = nature   % and no @string{nature = ...}");

    /// <summary>Bytes that are not what the file says or what UTF-8 wants.</summary>
    public static RuleDescription Encoding { get; } = new("READ-ENCODING", Severity.Warning, "File is not UTF-8",
        "Names and titles may be read wrongly.", "Save the file as UTF-8.", "a file in Windows-1252");

    /// <summary>All rules of this room.</summary>
    public static IReadOnlyList<RuleDescription> All { get; } = [Failed, Partly, Encoding];
}
