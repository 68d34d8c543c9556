namespace Evidence.Core.Formats;

/// <summary>Where an element's name starts in the file, kept beside the element.</summary>
internal sealed record XmlPlace(int Line, int Column);
