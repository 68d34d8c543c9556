namespace Evidence.Core.Formats;

/// <summary>Entries of RIS, from TY to ER.</summary>
internal sealed class RisEntryExtents : LineEntryExtents
{
    protected override string? TagOf(ReadOnlySpan<char> line) =>
        line.Length >= 5 && RisTags.IsTag(line[..2]) && line[2..].TrimStart(' ') is ['-', ..] rest && line.Length - rest.Length <= 5 ? line[..2].ToString() : null;

    protected override LineRole RoleOf(ReadOnlySpan<char> line, string? tag, bool isFirst) =>
        isFirst != (tag == "TY") ? LineRole.Broken : tag == "ER" ? LineRole.Last : LineRole.Field;

    protected override bool EndsWithFile(string text) => false;
}
