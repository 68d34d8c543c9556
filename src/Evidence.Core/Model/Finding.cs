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
    /// <summary>Key of the reference or id of the record that it is about; null where it is about a file or a text.</summary>
    public string? Entry { get; init; }

    /// <summary>The words of a text that it is about; null where line and column say all.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Ids of claims and studies of the base that it rests on.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The decision to live with it; null where there is none. A waived finding is shown and fails nothing.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>The finding in compiler style: <c>file(line,column): error EV1007: message suggestion</c>.</summary>
    public override string ToString() =>
        $"{Position}: {Severity.Word()} {RuleId}: {Message}{(Suggestion is null ? "" : " " + Suggestion)}";
}
