using System.Globalization;
using Evidence.Core.Indexing;
using Spectre.Console;

namespace Evidence.Indexer;

/// <summary>The making of vectors: who watches it, and what is said at the end.</summary>
internal static class EmbeddingWork
{
    /// <summary>Does it under a progress bar, or with a line now and then where nobody watches.</summary>
    public static T Watched<T>(TimeProvider time, Func<IProgress<EmbeddingProgress>, T> work)
    {
        if (!Output.IsWatched) return work(new Lines(time));
        return Output.ErrorConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            ProgressTask task = context.AddTask("making vectors");
            return work(new Bar(task, time));
        });
    }

    /// <summary>What the library has now, in a sentence.</summary>
    public static string Told(LibraryVectors vectors, int references) =>
        string.Create(CultureInfo.InvariantCulture, $"{vectors.Count} of {references} references have vectors of {vectors.Model} ({vectors.Dimensions} numbers, model {vectors.Fingerprint}).{(vectors.Count < references ? " Make the others with: evidence library embed" : "")}");

    private sealed class Bar(ProgressTask task, TimeProvider time) : IProgress<EmbeddingProgress>
    {
        private readonly long _start = time.GetTimestamp();

        public void Report(EmbeddingProgress value)
        {
            task.Description = string.Create(CultureInfo.InvariantCulture, $"vectors of {value.Done} references, {value.Done / Math.Max(0.1, time.GetElapsedTime(_start).TotalSeconds):0.0}/s");
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }

    private sealed class Lines(TimeProvider time) : IProgress<EmbeddingProgress>
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
        private readonly long _start = time.GetTimestamp();
        private TimeSpan _last;

        public void Report(EmbeddingProgress value)
        {
            TimeSpan now = time.GetElapsedTime(_start);
            if (now - _last < Between) return;
            _last = now;
            Output.Say(string.Create(CultureInfo.InvariantCulture, $"vectors of {value.Done} of {value.Total} references, {value.Done / now.TotalSeconds:0.0}/s, {now.TotalSeconds * (value.Total - value.Done) / value.Done:0} s left"));
        }
    }
}
