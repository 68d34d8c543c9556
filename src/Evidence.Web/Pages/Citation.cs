using Evidence.Core.Formats;

namespace Evidence.Web.Pages;

/// <summary>A citation to copy.</summary>
/// <param name="Vancouver">As medical journals print it.</param>
/// <param name="Bibtex">As BibTeX.</param>
public sealed record Citation(string Vancouver, string Bibtex)
{
    /// <summary>The citation of a reference.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="cited">The day on which a page was read; null for papers.</param>
    /// <param name="isRetracted">True for a paper that was retracted: whoever cites it must say so.</param>
    public static Citation Of(Reference reference, DateOnly? cited = null, bool isRetracted = false) =>
        isRetracted ? Of(reference with { Title = $"{reference.Title?.TrimEnd('.')} [Retracted]".TrimStart() }, reference with { Extra = [.. reference.Extra, new ReferenceField("note", "Retracted")] }, cited) : Of(reference, reference, cited);

    private static Citation Of(Reference vancouver, Reference bibtex, DateOnly? cited) =>
        new(VancouverText.Of(vancouver, cited), string.Concat(ReferenceFormat.Bibtex.Writer!.Write([bibtex])).TrimEnd());
}
