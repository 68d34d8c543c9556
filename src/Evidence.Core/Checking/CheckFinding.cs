using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>What a check has to say about a sentence or an article.</summary>
/// <param name="RuleId">Stable id, such as VAGUE-SOURCE.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What is wrong, in one or two sentences, with the words at fault.</param>
/// <param name="Suggestion">What to do about it; null where the message says all.</param>
/// <param name="Claims">Ids of the claims that it rests on.</param>
public sealed record CheckFinding(string RuleId, Severity Severity, string Message, string? Suggestion, IReadOnlyList<string> Claims);
