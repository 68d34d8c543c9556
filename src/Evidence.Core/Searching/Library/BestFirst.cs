namespace Evidence.Core.Searching;

/// <summary>The best so many documents met so far: higher scores first, equal ones by id.</summary>
/// <param name="size">How many, at least 1.</param>
/// <param name="byId">Order of the ids of two documents.</param>
internal sealed class BestFirst(int size, Comparison<int> byId)
{
    private readonly (int Document, int Score)[] _heap = new (int, int)[size];
    private int _count;

    /// <summary>A document with fewer points than this cannot come in.</summary>
    public int Least => _count < size ? 1 : _heap[0].Score;

    /// <summary>Takes a document in where it belongs to the best.</summary>
    public void Offer(int document, int score)
    {
        if (_count < size)
        {
            int at = _count++;
            for (; at > 0 && IsWorse(document, score, _heap[(at - 1) / 2]); at = (at - 1) / 2) _heap[at] = _heap[(at - 1) / 2];
            _heap[at] = (document, score);
        }
        else if (score > _heap[0].Score || (score == _heap[0].Score && !IsWorse(document, score, _heap[0]))) ReplaceWorst(document, score);
    }

    /// <summary>The documents, best first.</summary>
    public (int Document, int Score)[] ToArray()
    {
        var found = _heap[.._count];
        Array.Sort(found, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : byId(a.Document, b.Document));
        return found;
    }

    private bool IsWorse(int document, int score, (int Document, int Score) than) =>
        score != than.Score ? score < than.Score : byId(document, than.Document) > 0;

    private void ReplaceWorst(int document, int score)
    {
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= _count) break;
            if (child + 1 < _count && IsWorse(_heap[child + 1].Document, _heap[child + 1].Score, _heap[child])) child++;
            if (!IsWorse(_heap[child].Document, _heap[child].Score, (document, score))) break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = (document, score);
    }
}
