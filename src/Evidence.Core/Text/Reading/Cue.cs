namespace Evidence.Core.Text.Reading;

/// <summary>One decision of the reader with the words that led to it.</summary>
/// <param name="Decision">What was decided, such as "direction: lowers".</param>
/// <param name="Words">The words as written.</param>
internal sealed record Cue(string Decision, string Words);
