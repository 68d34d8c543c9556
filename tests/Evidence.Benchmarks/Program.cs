using BenchmarkDotNet.Running;
using Evidence.Benchmarks;
using Evidence.Benchmarks.Matching;
using Evidence.Benchmarks.Strength;
using Evidence.Tests;

// `library CORPUS QUERIES` measures the library beside its peers, `library-indexing CORPUS ROUNDS` how fast it is filled; `library-cost CORPUS QUERIES FOLDER` how its cost grows, on
// indexes that `library-cost-make CORPUS FOLDER` can make before; `library-cost-plot LINES SVG` draws that;
// `plain-run CORPUS SPLIT FILE` writes the run of plain BM25; `load` and `swaps` ask a running service (scripts/load.sh and
// scripts/swaps.sh start one); `latency`, `paths`, `audit` and `check` print the distribution over
// many different inputs; `strength [SENTENCES]` fits the weights of how strongly a sentence speaks anew and writes their table,
// `strength-validate [SENTENCES]` only says by cross-validation how well they do; `match` and `match-validate` do the same for how likely a sentence
// states a claim, `rank` for which of several claims it states and `polarity` for whether it says the same or the contrary; anything else goes to BenchmarkDotNet.
if (args is ["library", var corpus, var queries, .. var sides]) LibrarySides.Run(corpus, queries, sides);
else if (args is ["library-cost", var grown, var texts, var kept]) LibraryCost.Run(grown, texts, kept);
else if (args is ["library-cost-make", var made, var into]) LibraryCost.Make(made, into);
else if (args is ["library-cost-plot", var lines, var svg]) CostPlot.Write(lines, svg);
else if (args is ["plain-run", var set, var split, var run]) PlainRun.Write(set, split, run);
else if (args is ["library-indexing", var filled, var rounds]) IndexingSpeed.Run(filled, Whole(rounds));
else if (args is ["library-indexing-side", var writing, var of]) IndexingSpeed.RunSide(writing, of);
else if (args is ["library-side", var side, var from, var asked]) LibrarySides.RunSide(side, from, asked);
else if (args is ["latency", .. var rest]) SearchLatency.Run(rest is [var claims] ? int.Parse(claims, System.Globalization.CultureInfo.InvariantCulture) : 0);
else if (args is ["paths", ..]) PathLatency.Run();
else if (args is ["audit", ..]) AuditSpeed.Run();
else if (args is ["check", ..]) CheckSpeed.Run();
else if (args is ["strength", .. var labelled]) StrengthFitting.Run(labelled.FirstOrDefault() ?? LabelledSentences.DefaultPath, Repository.File("src/Evidence.Core/Text/Lexicon/strength-weights.tsv"), 3);
else if (args is ["strength-validate", .. var validated]) StrengthFitting.Run(validated.FirstOrDefault() ?? LabelledSentences.DefaultPath, null, 3);
else if (args is ["match"]) MatchFitting.Run(Repository.File("src/Evidence.Core/Text/Lexicon/match-weights.tsv"));
else if (args is ["match-validate"]) MatchFitting.Run(null);
else if (args is ["rank"]) RankFitting.Run(Repository.File("src/Evidence.Core/Text/Lexicon/rank-weights.tsv"));
else if (args is ["rank-validate"]) RankFitting.Run(null);
else if (args is ["polarity"]) PolarityFitting.Run(Repository.File("src/Evidence.Core/Text/Lexicon/polarity-weights.tsv"));
else if (args is ["polarity-validate"]) PolarityFitting.Run(null);
else if (args is ["load", var loaded, var server, var seconds, var clients]) await ServiceLoad.RunAsync(new Uri(loaded), Whole(server), TimeSpan.FromSeconds(Whole(seconds)), Whole(clients));
else if (args is ["swaps", var swapped, var index, var swapping, var time, var asking]) await ServiceLoad.SwapAsync(new Uri(swapped), index, Whole(swapping), TimeSpan.FromSeconds(Whole(time)), Whole(asking));
else BenchmarkSwitcher.FromAssembly(typeof(SearchLatency).Assembly).Run(args);

static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
