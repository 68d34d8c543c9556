namespace Evidence.Core.Indexing;

/// <summary>Tells a fault of the disk (full, gone, a file too large for it) from others, also where it comes wrapped.</summary>
internal static class DiskFault
{
    /// <summary>Does some writing; a fault of the disk comes out as one sentence with the remedy.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static T Told<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception fault) when (In(fault) is { } cause)
        {
            throw new IOException($"Writing the library failed: {cause.Message} The live library is as it was; make room and start the import again, it goes on where it was.", fault);
        }
    }

    /// <summary>The fault of the disk in an exception, or null.</summary>
    public static Exception? In(Exception fault) => fault switch
    {
        AggregateException many => many.InnerExceptions.Select(In).FirstOrDefault(f => f is not null),
        IndexLockedException => null,
        IOException or UnauthorizedAccessException => fault,
        // What .NET makes of a file that grows beyond what the file system allows.
        ArgumentOutOfRangeException { ParamName: "value" } => fault,
        { InnerException: { } inner } => In(inner),
        _ => null,
    };
}
