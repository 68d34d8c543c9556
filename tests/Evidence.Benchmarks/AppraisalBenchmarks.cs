using BenchmarkDotNet.Attributes;
using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Validation;
using Evidence.Tests;

namespace Evidence.Benchmarks;

/// <summary>What stands between the files and a served base: loading, validation, appraisal.</summary>
[MemoryDiagnoser]
public class AppraisalBenchmarks
{
    private readonly string _folder = Repository.Data;
    private LoadedBase _loaded = null!;
    private KnowledgeBase _records = null!;

    [GlobalSetup]
    public void Setup()
    {
        _loaded = DataFolder.Load(_folder);
        _records = _loaded.ToKnowledgeBase();
    }

    [Benchmark]
    public LoadedBase Load() => DataFolder.Load(_folder);

    [Benchmark]
    public IReadOnlyList<Finding> Validate() => Validator.Validate(_loaded);

    [Benchmark]
    public IReadOnlyDictionary<string, ClaimAppraisal> Appraise() => Appraiser.Appraise(_records);
}
