namespace Evidence.Benchmarks;

/// <summary>One of those that are measured.</summary>
internal interface ISide : IDisposable
{
    /// <summary>Indexes a corpus, commit included; the number of documents.</summary>
    int Index(string corpus);

    /// <summary>Ways of searching by name: the top 10 of a text, of which the number is returned.</summary>
    IEnumerable<(string Name, Func<string, int> Search)> Searches();

    /// <summary>What differs between the ways, in words; null where there is only one.</summary>
    string? Differences(string[] queries);
}
