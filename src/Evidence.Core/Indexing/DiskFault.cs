namespace Evidence.Core.Indexing;

/// <summary>Tells a fault of the disk (full, not writable, gone, a file too large for it) from others, also where it comes wrapped, and what is to be done about it.</summary>
internal static class DiskFault
{
    // Codes of the system as .NET passes them on: those of Unix bare, those of Windows in a frame.
    private const int NoSpace = 28, NoQuota = 122, TooLarge = 27, ReadOnly = 30, NoSpaceOnWindows = unchecked((int)0x80070070), ReadOnlyOnWindows = unchecked((int)0x80070013);

    /// <summary>Does some writing; a fault of the disk comes out as its cause, what is left as it was, and the remedy.</summary>
    /// <param name="write">The writing.</param>
    /// <param name="left">A sentence that says what is left as it was.</param>
    /// <param name="again">What to do once the cause is gone, such as "build again".</param>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static T Told<T>(Func<T> write, string left, string again)
    {
        try
        {
            return write();
        }
        catch (Exception fault) when (In(fault) is { } cause)
        {
            (string words, string remedy) = Read(cause);
            throw new IOException($"{words.TrimEnd('.')}. {left} {remedy}, then {again}.", fault);
        }
    }

    /// <summary>The fault of the disk in an exception, or null.</summary>
    public static Exception? In(Exception fault) => fault switch
    {
        AggregateException many => many.InnerExceptions.Select(In).FirstOrDefault(f => f is not null),
        IndexLockedException or InvalidGenerationException => null,
        IOException or UnauthorizedAccessException => fault,
        _ when IsTooLarge(fault) => fault,
        { InnerException: { } inner } => In(inner),
        _ => null,
    };

    // What tells most may lie inside: threads that write pass on what stopped them.
    private static (string Words, string Remedy) Read(Exception cause)
    {
        for (Exception? at = cause; at is not null; at = at.InnerException)
        {
            if (IsTooLarge(at)) return ("The file system takes no larger file", "Raise the limit on the size of files (ulimit -f), or keep the index on a disk that takes larger ones");
            if (at is UnauthorizedAccessException) return (at.Message, "Give this user the right to write there");
            if (at.HResult is NoSpace or NoQuota or NoSpaceOnWindows) return (at.Message, "Make room");
            if (at.HResult is ReadOnly or ReadOnlyOnWindows) return (at.Message, "Mount the disk so that it can be written");
        }

        return (cause.Message, "See whether the disk is there and sound");
    }

    // What .NET makes of a file that grows beyond what the file system allows is told as a fault of the caller.
    private static bool IsTooLarge(Exception fault) => fault.HResult == TooLarge
        || (fault is ArgumentOutOfRangeException { ParamName: "value", TargetSite.DeclaringType.Namespace: { } thrownIn } && (thrownIn == "System.IO" || thrownIn.StartsWith("Microsoft.Win32", StringComparison.Ordinal)));
}
