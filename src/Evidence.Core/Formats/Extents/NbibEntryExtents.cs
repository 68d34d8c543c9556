namespace Evidence.Core.Formats;

/// <summary>Entries of PubMed's MEDLINE display, which an empty line ends.</summary>
internal sealed class NbibEntryExtents : LineEntryExtents
{
    protected override string? TagOf(ReadOnlySpan<char> line) =>
        line.Length >= 5 && line[4] == '-' && NbibTags.IsTag(line[..4].TrimEnd().ToString()) ? line[..4].TrimEnd().ToString() : null;

    protected override LineRole RoleOf(ReadOnlySpan<char> line, string? tag, bool isFirst) =>
        line.IsWhiteSpace() ? LineRole.Last : !isFirst && tag == "PMID" ? LineRole.Next : LineRole.Field;

    protected override bool EndsWithFile(string text) => text.EndsWith('\n');
}
