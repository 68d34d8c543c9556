using BenchmarkDotNet.Running;
using Evidence.Benchmarks;

// `library CORPUS QUERIES` measures the library beside its peers, `plain-run CORPUS SPLIT FILE` writes the run of plain BM25;
// `latency`, `paths`, `audit` and `check` print the distribution over many different inputs; anything else goes to BenchmarkDotNet.
if (args is ["library", var corpus, var queries, .. var sides]) LibrarySides.Run(corpus, queries, sides);
else if (args is ["plain-run", var set, var split, var run]) PlainRun.Write(set, split, run);
else if (args is ["library-side", var side, var from, var asked]) LibrarySides.RunSide(side, from, asked);
else if (args is ["latency", .. var rest]) SearchLatency.Run(rest is [var claims] ? int.Parse(claims, System.Globalization.CultureInfo.InvariantCulture) : 0);
else if (args is ["paths", ..]) PathLatency.Run();
else if (args is ["audit", ..]) AuditSpeed.Run();
else if (args is ["check", ..]) CheckSpeed.Run();
else BenchmarkSwitcher.FromAssembly(typeof(SearchLatency).Assembly).Run(args);
