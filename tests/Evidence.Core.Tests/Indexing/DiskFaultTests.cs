using Evidence.Core.Indexing;

namespace Evidence.Core.Tests.Indexing;

/// <summary>Each cause of a disk that does not take what is written has its own remedy, also where a thread passes it on wrapped.</summary>
public sealed class DiskFaultTests
{
    public static TheoryData<Exception, string> Causes => new()
    {
        { new IOException("No space left on device : '/x'", 28), "No space left on device : '/x'. Nothing changed. Make room, then try again." },
        { new IOException("There is not enough space on the disk.", unchecked((int)0x80070070)), "There is not enough space on the disk. Nothing changed. Make room, then try again." },
        { new IOException("Disk quota exceeded", 122), "Make room, then" },
        { new UnauthorizedAccessException("Access to the path '/x' is denied."), "Access to the path '/x' is denied. Nothing changed. Give this user the right to write there, then try again." },
        { new IOException("Read-only file system : '/x'", 30), "Mount the disk so that it can be written, then" },
        { new IOException("File too large", 27), "The file system takes no larger file. Nothing changed. Raise the limit" },
        { new IOException("Input/output error", 5), "Input/output error. Nothing changed. See whether the disk is there and sound, then" },
        { new AggregateException(new InvalidOperationException("closed", new IOException("a merge failed", new IOException("No space left on device", 28)))), "No space left on device. Nothing changed. Make room, then" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void Told_FaultOfTheDisk_SaysCauseAndRemedy(Exception cause, string said)
    {
        IOException told = Assert.Throws<IOException>(() => DiskFault.Told<int>(() => throw cause, "Nothing changed.", "try again"));

        Assert.Contains(said, told.Message, StringComparison.Ordinal);
        Assert.Same(cause, told.InnerException);
    }

    [Fact]
    public void Told_OtherFaults_PassAsTheyAre()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DiskFault.Told(() => CountOf(-1), "Nothing changed.", "try again"));
        Assert.Throws<IndexLockedException>(() => DiskFault.Told<int>(() => throw new IndexLockedException("held", new IOException()), "Nothing changed.", "try again"));
        Assert.Throws<OperationCanceledException>(() => DiskFault.Told<int>(() => throw new OperationCanceledException(), "Nothing changed.", "try again"));
    }

    private static int CountOf(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
