namespace Evidence.Core.Searching;

/// <summary>Something that several use at once and that closes when the last of them has gone. Whoever made it is its first user.</summary>
internal abstract class SharedUse
{
    private readonly Lock _gate = new();
    private int _users = 1;

    /// <summary>Adds a user; false when the last one has gone.</summary>
    public bool TryAcquire()
    {
        lock (_gate)
        {
            if (_users == 0) return false;
            _users++;
            return true;
        }
    }

    /// <summary>Takes a user away.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (--_users > 0) return;
        }

        Close();
    }

    protected abstract void Close();
}
