namespace Evidence.Core.Indexing;

/// <summary>Another build holds the lock of the index; its message says which and what to do.</summary>
public sealed class IndexLockedException : Exception
{
    /// <summary>Makes the fault.</summary>
    public IndexLockedException()
    {
    }

    /// <summary>Makes the fault with its message.</summary>
    public IndexLockedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the fault with its message and cause.</summary>
    public IndexLockedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
