namespace Evidence.Core.Formats;

/// <summary>Where a field stands in a file's text, name and value together.</summary>
/// <param name="Name">Its name or tag as the format has it.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last character.</param>
internal readonly record struct FieldExtent(string Name, int Start, int End);
