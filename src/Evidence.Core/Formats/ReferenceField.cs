namespace Evidence.Core.Formats;

/// <summary>A field that <see cref="Reference"/> has no property for, kept as it was read.</summary>
/// <param name="Name">CSL name where the format's field has one (publisher, ISSN, note), else the format's own name.</param>
/// <param name="Value">Its text on one line.</param>
/// <param name="IsJson">True where the value is a JSON object or array that CSL-JSON held; other formats cannot write it.</param>
public sealed record ReferenceField(string Name, string Value, bool IsJson = false);
