using BenchmarkDotNet.Running;
using Evidence.Benchmarks;

// `latency` prints the distribution over a thousand different queries; anything else goes to BenchmarkDotNet.
if (args is ["latency", ..]) SearchLatency.Run();
else BenchmarkSwitcher.FromAssembly(typeof(SearchLatency).Assembly).Run(args);
