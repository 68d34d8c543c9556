using System.Xml.Linq;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Evidence.Core.Model;
using Evidence.Tests;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Evidence.Core.Tests.Architecture;

/// <summary>The dependency rules of docs/architecture.md.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Rooms = ["Model", "Formats", "Loading", "Validation", "Appraisal", "Text", "Indexing", "Searching", "Mechanisms", "Checking", "Auditing", "Curating"];

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader()
        .LoadAssemblies(typeof(Claim).Assembly, typeof(Evidence.Web.WebApp).Assembly, System.Reflection.Assembly.Load("evidence"), typeof(Evidence.Embedding.SentenceModel).Assembly)
        .Build();

    public static TheoryData<string, string> LaterRooms
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            for (int i = 0; i < Rooms.Length; i++)
                for (int j = i + 1; j < Rooms.Length; j++)
                    if (Exists(Rooms[i]) && Exists(Rooms[j])) pairs.Add(Rooms[i], Rooms[j]);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(LaterRooms))]
    public void Room_DoesNotUseALaterRoom(string room, string later) =>
        Types().That().ResideInNamespaceMatching($@"^Evidence\.Core\.{room}(\.|$)").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Evidence\.Core\.{later}(\.|$)")).Check(Loaded);

    [Fact]
    public void Hosts_NeverSeeEachOther()
    {
        Types().That().ResideInNamespaceMatching(@"^Evidence\.Web").Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Evidence\.Indexer")).Check(Loaded);
        Types().That().ResideInNamespaceMatching(@"^Evidence\.Indexer").Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Evidence\.Web")).Check(Loaded);
    }

    [Theory]
    [InlineData("Lucene.Net", "Evidence.Core.Text", "Evidence.Core.Indexing", "Evidence.Core.Searching")]
    [InlineData("YamlDotNet", "Evidence.Core.Loading")]
    [InlineData("Microsoft.AspNetCore", "Evidence.Web")]
    [InlineData("System.Console", "Evidence.Indexer")]
    [InlineData("Microsoft.ML.OnnxRuntime", "Evidence.Embedding")]
    public void Library_IsUsedOnlyInItsRooms(string library, params string[] rooms)
    {
        IEnumerable<string> users = Loaded.Types
            .Where(t => t.FullName.StartsWith("Evidence.", StringComparison.Ordinal) && t.Dependencies.Any(d => d.Target.FullName.StartsWith(library, StringComparison.Ordinal)))
            .Select(t => t.FullName);

        Assert.All(users, user => Assert.Contains(rooms, room => user.StartsWith(room + ".", StringComparison.Ordinal)));
        Assert.NotEmpty(users);
    }

    [Fact]
    public void Lucene_StandsInNoPublicSignature()
    {
        IEnumerable<string> leaks = typeof(Claim).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers().Where(m => Mentions(m)).Select(m => $"{type.FullName}.{m.Name}"));

        Assert.Empty(leaks);

        static bool Mentions(System.Reflection.MemberInfo member) => member switch
        {
            System.Reflection.MethodBase method => method.GetParameters().Any(p => IsLucene(p.ParameterType)) || (method is System.Reflection.MethodInfo m && IsLucene(m.ReturnType)),
            System.Reflection.PropertyInfo property => IsLucene(property.PropertyType),
            System.Reflection.FieldInfo field => IsLucene(field.FieldType),
            System.Type nested => IsLucene(nested.BaseType),
            _ => false,
        };

        static bool IsLucene(System.Type? type) => type is not null
            && ((type.FullName ?? "").StartsWith("Lucene.", StringComparison.Ordinal) || type.GenericTypeArguments.Any(IsLucene));
    }

    [Theory]
    [InlineData("IndexWriter", "new IndexWriter(")]
    [InlineData("reader", "DirectoryReader.Open(")]
    public void OneClass_ConstructsOrOpens(string what, string call)
    {
        string[] users = [.. Sources().Where(f => File.ReadAllText(f).Contains(call, StringComparison.Ordinal)).Select(f => Path.GetFileName(f)!)];

        Assert.True(users.Length == 1, $"{what}: {string.Join(", ", users)}");
    }

    [Fact]
    public void Source_NamesNoSubjectOfTheBase()
    {
        // Concept ids of two words or more, and the subject's own words; single common words such as 'exercise' could be anything.
        string[] words = [.. Evidence.Core.Loading.DataFolder.Load(Repository.Data).Concepts.Select(c => c.Record.Id).Where(id => id.Contains('-', StringComparison.Ordinal)), "arthritis", "microbio", "intestin", "probiotic", "synovi"];
        IEnumerable<string> found = Sources().SelectMany(file => words.Where(w => File.ReadAllText(file).Contains(w, StringComparison.OrdinalIgnoreCase)).Select(w => $"{Path.GetFileName(file)}: {w}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Host_ReferencesNoOtherHost()
    {
        foreach (string host in new[] { "Evidence.Indexer", "Evidence.Web" })
        {
            IEnumerable<string> references = XDocument.Load(Repository.File($"src/{host}/{host}.csproj")).Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value);
            Assert.Equal(["../Evidence.Core/Evidence.Core.csproj", "../Evidence.Embedding/Evidence.Embedding.csproj"], references);
        }
    }

    [Fact]
    public void Embedding_UsesOfCoreOnlyTheInterfaceThatItImplements()
    {
        IEnumerable<string> used = Loaded.Types.Where(t => t.FullName.StartsWith("Evidence.Embedding.", StringComparison.Ordinal))
            .SelectMany(t => t.Dependencies).Select(d => d.Target.FullName).Where(n => n.StartsWith("Evidence.", StringComparison.Ordinal) && !n.StartsWith("Evidence.Embedding.", StringComparison.Ordinal)).Distinct();

        Assert.Equal([typeof(Evidence.Core.Text.ISentenceEmbedder).FullName!], used);
    }

    [Theory]
    [InlineData("System.Diagnostics.ProcessStartInfo")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.Net.Sockets.Socket")]
    [InlineData("System.Net.Sockets.TcpClient")]
    [InlineData("System.Net.WebRequest")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext")]
    [InlineData("System.Xml.Serialization.XmlSerializer")]
    [InlineData("System.Xml.Xsl.XslCompiledTransform")]
    [InlineData("System.Security.Cryptography.MD5")]
    [InlineData("System.Security.Cryptography.SHA1")]
    public void Code_StartsNoProcessOpensNoConnectionAndRunsNoText(string type) =>
        Assert.DoesNotContain(Loaded.Types, t => t.FullName.StartsWith("Evidence.", StringComparison.Ordinal) && t.Dependencies.Any(d => d.Target.FullName == type));

    [Fact]
    public void Web_WritesNoFileItself()
    {
        string[] calls = ["File.Write", "File.Create", "File.Append", "File.Open(", "File.Move", "File.Delete", "FileMode.Create", "Directory.Create", "new FileStream", "new StreamWriter"];
        IEnumerable<string> found = Sources().Where(f => f.Contains("Evidence.Web", StringComparison.Ordinal))
            .SelectMany(file => calls.Where(c => File.ReadAllText(file).Contains(c, StringComparison.Ordinal)).Select(c => $"{Path.GetFileName(file)}: {c}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Scripts_WriteNoMarkupAndRunNoText()
    {
        string[] calls = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc", "javascript:"];
        IEnumerable<string> found = Directory.EnumerateFiles(Repository.File("src/Evidence.Web/wwwroot"), "*.js")
            .SelectMany(file => calls.Where(c => File.ReadAllText(file).Contains(c, StringComparison.Ordinal)).Select(c => $"{Path.GetFileName(file)}: {c}"));

        Assert.Empty(found);
    }

    private static bool Exists(string room) => Loaded.Types.Any(t => t.FullName.StartsWith($"Evidence.Core.{room}.", StringComparison.Ordinal));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.File("src"), "*.cs*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
