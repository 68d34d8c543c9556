namespace Evidence.Core.Model;

/// <summary>
/// What a check or an audit has to say about one place. The same record feeds the page, the API, JSON and the exit code.
/// </summary>
/// <param name="RuleId">Stable id of the rule, such as EV1007.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Suggestion">What to do about it; null where the message says all.</param>
public sealed record Finding(string RuleId, Severity Severity, SourcePosition Position, string Message, string? Suggestion = null)
{
    /// <summary>The finding in compiler style: <c>file(line,column): error EV1007: message suggestion</c>.</summary>
    public override string ToString() =>
        $"{Position}: {Severity.Word()} {RuleId}: {Message}{(Suggestion is null ? "" : " " + Suggestion)}";
}
