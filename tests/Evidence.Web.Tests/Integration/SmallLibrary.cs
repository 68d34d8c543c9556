using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>A library of 45 made-up references and one that is a study of the base.</summary>
internal static class SmallLibrary
{
    public const int References = 46;

    public const string KnownDoi = "10.1038/s41467-019-12873-4", KnownStudy = "boer-2019-natcommun";

    public static void Import(string index)
    {
        using var folder = new TempFolder();
        folder.Write("refs.ris", string.Concat(Enumerable.Range(0, References - 1).Select(Made)) + $"""
            TY  - JOUR
            TI  - A study that the base holds under its own name
            AB  - Streptococcus and knee pain, with brass lamps to be found by.
            DO  - {KnownDoi}
            PY  - 2019
            ER  -

            """);
        LibraryImport.Import([Path.Combine(folder.Path, "refs.ris")], new IndexRoot(index), TimeProvider.System);
    }

    private static string Made(int i) => string.Create(CultureInfo.InvariantCulture, $"""
        TY  - {(i % 5 == 0 ? "CHAP" : "JOUR")}
        TI  - Moss on brass lamps, part {i}
        AU  - Arden, P.
        {(i % 3 == 0 ? $"AB  - Lamps made of brass gather moss in {i} winters. <b>Bold</b> words stay words. {string.Concat(Enumerable.Repeat("Nobody looks after them, and the dust stays where it fell. ", 6))}" : "KW  - lamps")}
        T2  - Journal of {(i % 2 == 0 ? "Lamps" : "Brass & Moss")}
        PY  - {2001 + (i % 7)}
        DO  - 10.1000/moss.{i}
        ER  -

        """);
}
