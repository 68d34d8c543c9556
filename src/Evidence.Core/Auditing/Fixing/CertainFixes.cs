using System.Buffers;
using System.Text;
using Evidence.Core.Auditing.Rules;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>
/// Finds what can be mended without knowing the paper: a DOI with address, label or closing punctuation, and a PMCID that
/// stands as PMID, where its form proves it. Nothing else of a file is touched.
/// </summary>
public static class CertainFixes
{
    private static readonly SearchValues<char> BetweenNameAndValue = SearchValues.Create(" =:{\"-\t");

    /// <summary>The fixes for a list, in the order of the file; only those whose old text really stands at its place.</summary>
    public static IReadOnlyList<CertainFix> Find(IEnumerable<Reference> references, string text)
    {
        var lines = new LineMap((ReadOnlySpan<char>)text);
        return [.. references.SelectMany(r => OfDoi(r).Concat(OfPubMed(r, text, lines))).Where(f => Stands(f, text, lines)).OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column)];
    }

    /// <summary>The text with the fixes made.</summary>
    public static string Apply(string text, IReadOnlyList<CertainFix> fixes)
    {
        var lines = new LineMap((ReadOnlySpan<char>)text);
        var mended = new StringBuilder(text.Length);
        int at = 0;
        foreach (CertainFix fix in fixes)
        {
            int offset = lines.OffsetOf(fix.Place.Line, fix.Place.Column);
            if (offset < at) continue; // two fixes of one place
            mended.Append(text, at, offset - at).Append(fix.New);
            at = offset + fix.Old.Length;
        }

        return mended.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<CertainFix> OfDoi(Reference reference)
    {
        if (reference.Doi is { } doi && Doi.Normalise(doi) is not null && !IdSyntax.IsBare(doi))
            yield return new CertainFix("ID-SYNTAX", reference.Name, reference.At("DOI"), doi, IdSyntax.Bare(doi));
    }

    // Both swapped: the values change places. Only the PMCID there, as PMID: the field gets its right name.
    private static IEnumerable<CertainFix> OfPubMed(Reference reference, string text, LineMap lines)
    {
        if (reference.Pmid is not { } pmid || Identifiers.Pmcid(pmid) is null) yield break;
        if (reference.Pmcid is { } pmcid && Identifiers.Pmid(pmcid) is not null)
        {
            yield return new CertainFix("ID-CONFUSED", reference.Name, reference.At("PMID"), pmid, pmcid);
            yield return new CertainFix("ID-CONFUSED", reference.Name, reference.At("PMCID"), pmcid, pmid);
        }
        else if (reference.Pmcid is null)
        {
            SourcePosition value = reference.At("PMID");
            int offset = lines.OffsetOf(value.Line, value.Column), start = offset - value.Column + 1;
            if (offset < 0 || offset > text.Length || start < 0) yield break;
            string before = text[start..offset];
            int name = before.LastIndexOf("pmid", StringComparison.OrdinalIgnoreCase);
            if (name < 0 || before.AsSpan(name + 4).IndexOfAnyExcept(BetweenNameAndValue) >= 0) yield break;
            string old = before.Substring(name, 4);
            bool isTag = before.AsSpan(name + 4).TrimStart().StartsWith("-"); // NBIB: 'PMID- ' becomes 'PMC - '
            yield return new CertainFix("ID-CONFUSED", reference.Name, new SourcePosition(value.File, value.Line, name + 1), old, isTag ? "PMC " : char.IsLower(old[0]) ? "pmcid" : "PMCID");
        }
    }

    private static bool Stands(CertainFix fix, string text, LineMap lines)
    {
        int offset = lines.OffsetOf(fix.Place.Line, fix.Place.Column);
        return offset >= 0 && offset <= text.Length && text.AsSpan(offset).StartsWith(fix.Old, StringComparison.Ordinal);
    }
}
