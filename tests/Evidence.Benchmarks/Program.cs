using BenchmarkDotNet.Running;
using Evidence.Benchmarks;

// `library CORPUS QUERIES` measures the library beside its peers, `plain-run CORPUS SPLIT FILE` writes the run of plain BM25;
// `load` and `swaps` ask a running service (scripts/load.sh, scripts/swaps.sh start one);
// `latency`, `paths`, `audit` and `check` print the distribution over many different inputs; anything else goes to BenchmarkDotNet.
if (args is ["library", var corpus, var queries, .. var sides]) LibrarySides.Run(corpus, queries, sides);
else if (args is ["plain-run", var set, var split, var run]) PlainRun.Write(set, split, run);
else if (args is ["library-side", var side, var from, var asked]) LibrarySides.RunSide(side, from, asked);
else if (args is ["latency", .. var rest]) SearchLatency.Run(rest is [var claims] ? int.Parse(claims, System.Globalization.CultureInfo.InvariantCulture) : 0);
else if (args is ["paths", ..]) PathLatency.Run();
else if (args is ["audit", ..]) AuditSpeed.Run();
else if (args is ["check", ..]) CheckSpeed.Run();
else if (args is ["load", var loaded, var server, var seconds, var clients]) await ServiceLoad.RunAsync(new Uri(loaded), Whole(server), TimeSpan.FromSeconds(Whole(seconds)), Whole(clients));
else if (args is ["swaps", var swapped, var index, var swapping, var time, var asking]) await ServiceLoad.SwapAsync(new Uri(swapped), index, Whole(swapping), TimeSpan.FromSeconds(Whole(time)), Whole(asking));
else BenchmarkSwitcher.FromAssembly(typeof(SearchLatency).Assembly).Run(args);

static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
