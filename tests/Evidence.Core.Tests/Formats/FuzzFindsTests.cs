using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

/// <summary>What damaged files (<see cref="ReaderFuzzTests"/>) brought to light, one test each.</summary>
public sealed class FuzzFindsTests
{
    [Fact]
    public void Read_PackedPubMedDamagedBeforeItsFirstElement_IsAFinding()
    {
        List<Finding> findings = [];

        IReadOnlyList<Reference> read = ReferenceFiles.Read(ReferenceFormat.PubMedXml, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], findings);

        Assert.Empty(read);
        Assert.Equal("The packed file is damaged; what follows was not read.", Assert.Single(findings).Message);
    }
}
