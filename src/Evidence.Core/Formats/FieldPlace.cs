namespace Evidence.Core.Formats;

/// <summary>Where the value of a field starts in its file.</summary>
/// <param name="Field">CSL name of the field.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
public readonly record struct FieldPlace(string Field, int Line, int Column);
