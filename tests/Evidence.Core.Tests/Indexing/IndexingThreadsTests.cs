using Evidence.Core.Indexing;

namespace Evidence.Core.Tests.Indexing;

public sealed class IndexingThreadsTests
{
    [Fact]
    public void Drain_AfterManyPieces_FindsEachDoneOnce()
    {
        int[] done = new int[500];
        using var threads = new IndexingThreads<int>(3, piece => Interlocked.Increment(ref done[piece]));

        for (int round = 0; round < 5; round++)
        {
            for (int piece = 0; piece < 100; piece++) threads.Give((round * 100) + piece, default);
            threads.Drain();
            Assert.Equal((round + 1) * 100, done.Sum());
        }

        Assert.All(done, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Drain_AfterAFault_ThrowsItAndTheRestIsLeftUndone()
    {
        int done = 0;
        using var threads = new IndexingThreads<int>(1, piece =>
        {
            if (piece == 1) throw new IOException("full");
            done++;
        });
        threads.Give(0, default);
        threads.Give(1, default);

        AggregateException fault = Assert.Throws<AggregateException>(threads.Drain);

        Assert.IsType<IOException>(fault.InnerException);
        Assert.Throws<AggregateException>(() => threads.Give(2, default));
        Assert.Equal(1, done);
        Assert.Same(fault.InnerException, DiskFault.In(fault));
    }

    [Fact]
    public void Dispose_WithPiecesWaiting_EndsTheThreads()
    {
        using var hold = new ManualResetEventSlim();
        var threads = new IndexingThreads<int>(2, _ => hold.Wait());
        for (int piece = 0; piece < 4; piece++) threads.Give(piece, default);
        hold.Set();

        threads.Dispose();
    }
}
