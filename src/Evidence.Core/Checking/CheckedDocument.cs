namespace Evidence.Core.Checking;

/// <summary>What was checked.</summary>
/// <param name="Name">The file's name without its folder, or "text".</param>
/// <param name="Format">What it was read as, such as markdown.</param>
/// <param name="Characters">Unicode code points of its text.</param>
public sealed record CheckedDocument(string Name, string Format, int Characters);
