using BenchmarkDotNet.Running;
using Evidence.Benchmarks;

// `latency`, `paths`, `audit` and `check` print the distribution over many different queries; anything else goes to BenchmarkDotNet.
if (args is ["latency", .. var rest]) SearchLatency.Run(rest is [var claims] ? int.Parse(claims, System.Globalization.CultureInfo.InvariantCulture) : 0);
else if (args is ["paths", ..]) PathLatency.Run();
else if (args is ["audit", ..]) AuditSpeed.Run();
else if (args is ["check", ..]) CheckSpeed.Run();
else BenchmarkSwitcher.FromAssembly(typeof(SearchLatency).Assembly).Run(args);
