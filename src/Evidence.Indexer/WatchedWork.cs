using System.Globalization;
using Spectre.Console;

namespace Evidence.Indexer;

/// <summary>Work that takes long: a progress bar for who watches, else a line now and then on standard error.</summary>
internal static class WatchedWork
{
    /// <summary>Does it.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="name">What is done, before anything is known of it.</param>
    /// <param name="state">How far a report says that it is, by the seconds since the start.</param>
    /// <param name="work">The work.</param>
    public static T Run<TProgress, T>(TimeProvider time, string name, Func<TProgress, double, WorkState> state, Func<IProgress<TProgress>, T> work)
    {
        if (!Output.IsWatched) return work(new Lines<TProgress>(time, state));
        return Output.ErrorConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            ProgressTask task = context.AddTask(name);
            return work(new Bar<TProgress>(task, time, state));
        });
    }

    private sealed class Bar<TProgress>(ProgressTask task, TimeProvider time, Func<TProgress, double, WorkState> state) : IProgress<TProgress>
    {
        private readonly long _start = time.GetTimestamp();

        public void Report(TProgress value)
        {
            WorkState now = state(value, Math.Max(0.1, time.GetElapsedTime(_start).TotalSeconds));
            (task.Description, task.MaxValue, task.Value) = (now.Said, Math.Max(1, now.Total), now.Done);
        }
    }

    private sealed class Lines<TProgress>(TimeProvider time, Func<TProgress, double, WorkState> state) : IProgress<TProgress>
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
        private readonly long _start = time.GetTimestamp();
        private TimeSpan _last;

        public void Report(TProgress value)
        {
            TimeSpan elapsed = time.GetElapsedTime(_start);
            if (elapsed - _last < Between) return;
            _last = elapsed;
            WorkState now = state(value, elapsed.TotalSeconds);
            double left = now.Done == 0 ? 0 : elapsed.TotalSeconds * (now.Total - now.Done) / now.Done;
            Output.Say(string.Create(CultureInfo.InvariantCulture, $"{now.Said}, {now.OfAll}, {left:0} s left"));
        }
    }
}
