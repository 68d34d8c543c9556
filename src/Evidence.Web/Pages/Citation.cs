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
    public static Citation Of(Reference reference, DateOnly? cited = null) =>
        new(VancouverText.Of(reference, cited), string.Concat(ReferenceFormat.Bibtex.Writer!.Write([reference])).TrimEnd());
}
