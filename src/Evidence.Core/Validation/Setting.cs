namespace Evidence.Core.Validation;

/// <summary>A setting that somebody gave.</summary>
/// <param name="Key">Its name inside the section.</param>
/// <param name="Value">What it was set to; null where it has parts instead of a value.</param>
/// <param name="Place">Where it was set, in words: a file, a variable, the command line.</param>
public sealed record Setting(string Key, string? Value, string Place);
