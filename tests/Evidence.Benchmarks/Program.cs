using BenchmarkDotNet.Running;
using Evidence.Benchmarks;

// `latency` and `paths` print the distribution over many different queries; anything else goes to BenchmarkDotNet.
if (args is ["latency", ..]) SearchLatency.Run();
else if (args is ["paths", ..]) PathLatency.Run();
else BenchmarkSwitcher.FromAssembly(typeof(SearchLatency).Assembly).Run(args);
