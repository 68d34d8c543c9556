using CsCheck;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Formats;

/// <summary>What is written and read again is the same record.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Alphabet =
        [.. "abcXYZ 0189.,;:!?'\"`-_/\\{}[]()<>@#$%^&*~|+=".Select(c => c.ToString()), "é", "ß", "Å", "ł", "ı", "ü", "β", "κ", "→", "–", "—", "’", "“", "”", "\u00A0", "中", "😀", "IL-6", " and ", "others", "et al.", "\\'e", "--", "``", "''", "TY  - JOUR", "ER  -", "PMID- 1", "von ", "{\\\"o}", "AND", ",,", "10.1", "@article{", "<i>", "&amp;"];

    private static readonly string[] Types = ["article-journal", "book", "chapter", "song", "webpage", "article"];
    private static readonly Gen<string> Text = Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i]).Array[1, 14].Select(parts => string.Concat(parts));
    private static readonly Gen<string?> Maybe = Gen.Select(Gen.Int[0, 3], Text, (kind, text) => kind == 0 ? null : text);
    private static readonly Gen<ReferenceName?> Name = Gen.Select(Text, Text, Maybe, Gen.Int[0, 3], (family, given, suffix, kind) => kind == 0 ? ReferenceName.OfLiteral(family) : ReferenceName.Of(family, given, null, kind == 1 ? suffix : null));
    private static readonly Gen<ReferenceDate?> Date = Gen.Select(Gen.Int[1800, 2030], Gen.Int[0, 12], Gen.Int[0, 28], Gen.Int[0, 9], (year, month, day, kind) =>
        kind == 0 ? null : kind == 1 ? new ReferenceDate(year) { Literal = "Spring" } : kind == 2 ? new ReferenceDate(Year: null) { Literal = "in press" }
        : new ReferenceDate(year, month == 0 ? null : month, month == 0 || day == 0 ? null : day) { End = kind == 3 ? new ReferenceDate(year + 1, 2) : null });

    private static readonly Gen<Reference> Generated =
        Gen.Select(Gen.Select(Maybe, Text, Maybe, Maybe, Maybe), Gen.Select(Maybe, Maybe, Maybe, Maybe, Maybe), Name.Array[0, 4], Date, Gen.Int[0, Types.Length - 1].Select(i => Types[i]), Text.Array[0, 3])
            .Select((a, b, names, date, type, keywords) => new Reference
            {
                Key = "k" + a.Item2.Length,
                Type = type,
                Title = a.Item2,
                ContainerTitle = a.Item1,
                ContainerTitleShort = a.Item3,
                Volume = a.Item4,
                Issue = a.Item5,
                Page = b.Item1,
                Doi = b.Item2 is null ? null : "10.1234/" + b.Item2,
                Pmid = b.Item3 is null ? null : "123",
                Pmcid = b.Item4 is null ? null : "PMC77",
                Url = b.Item5 is null ? null : "https://example.org/" + b.Item5,
                Abstract = a.Item3,
                Authors = [.. names.OfType<ReferenceName>()],
                AuthorsComplete = names.Length != 3,
                Issued = date,
                Keywords = keywords,
                Extra = a.Item4 is null ? [] : [new ReferenceField("publisher", a.Item4), new ReferenceField("note", a.Item2)],
            });

    public static TheoryData<string> Formats => ["bibtex", "ris", "csl-json", "nbib"];

    [Theory]
    [InlineData("12-15")]
    [InlineData("12+")]
    [InlineData("12-+")]
    public void WriteRead_OfPagesInRis_GivesThemAgain(string pages)
    {
        ReferenceFormat ris = ReferenceFormat.Find("ris")!;

        Assert.Equal(pages, Assert.Single(ReferenceFiles.Read(ris, ReferenceFiles.Write(ris, [new Reference { Key = "a", Type = "article-journal", Title = "Moss", Page = pages }]))).Page);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void WriteAndRead_EveryStudyOfTheBase_GivesTheSameRecord(string id)
    {
        ReferenceFormat format = ReferenceFormat.Find(id)!;
        Reference[] references = [.. DataFolder.Load(Repository.Data).Studies.Select(s => Reference.Of(s.Record)).Where(r => id != "nbib" || r.Title is not null)];
        List<Finding> findings = [];

        IReadOnlyList<Reference> read = ReferenceFiles.Read(format, ReferenceFiles.Write(format, references), findings);

        Assert.Empty(findings);
        Assert.Equal(references.Length, read.Count);
        for (int i = 0; i < references.Length; i++)
        {
            Reference wanted = id == "nbib" ? references[i] with { Key = null } : references[i];
            Assert.Equal(ReferenceFiles.Content(wanted), ReferenceFiles.Content(read[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ReadWriteRead_AThousandGeneratedRecords_GivesTheSameRecord(string id)
    {
        ReferenceFormat format = ReferenceFormat.Find(id)!;
        Generated.Sample(generated =>
        {
            IReadOnlyList<Reference> once = ReferenceFiles.Read(format, ReferenceFiles.Write(format, generated));
            IReadOnlyList<Reference> twice = ReferenceFiles.Read(format, ReferenceFiles.Write(format, once));

            string first = string.Join('\n', once.Select(ReferenceFiles.Content)), second = string.Join('\n', twice.Select(ReferenceFiles.Content));
            Assert.True(first == second, $"{first}\n became\n{second}");
            Reference read = Assert.Single(once);
            Assert.Equal(Clean(generated.Title), read.Title);
            Assert.Equal(Clean(generated.Doi), read.Doi);
            Assert.Equal(generated.Pmid, read.Pmid);
            Assert.Equal(generated.Pmcid, read.Pmcid);
            Assert.Equal(generated.Year, read.Year);
        }, iter: 1000, threads: 1);
    }

    private static string? Clean(string? text) => ReferenceName.OfLiteral(text)?.Literal;
}
