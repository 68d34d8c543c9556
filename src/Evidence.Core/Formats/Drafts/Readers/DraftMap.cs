namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>From places of a draft's running text to places of its source, piece by piece.</summary>
internal sealed class DraftMap
{
    private readonly List<Piece> _pieces = [];

    private readonly record struct Piece(int Text, int TextLength, int Source, int SourceLength)
    {
        public bool IsVerbatim => TextLength == SourceLength;
    }

    /// <summary>Says where the next piece of the text comes from. Pieces are added in order of the text.</summary>
    public void Add(int text, int textLength, int source, int sourceLength)
    {
        if (_pieces.Count > 0 && _pieces[^1] is { IsVerbatim: true } last && textLength == sourceLength && last.Text + last.TextLength == text && last.Source + last.SourceLength == source)
            _pieces[^1] = last with { TextLength = last.TextLength + textLength, SourceLength = last.SourceLength + sourceLength };
        else
            _pieces.Add(new Piece(text, textLength, source, sourceLength));
    }

    /// <summary>Forgets everything from a place of the text on, because that text was taken back.</summary>
    public void CutAt(int text)
    {
        while (_pieces.Count > 0 && _pieces[^1].Text >= text) _pieces.RemoveAt(_pieces.Count - 1);
        if (_pieces.Count > 0 && _pieces[^1] is { IsVerbatim: true } last && last.Text + last.TextLength > text)
            _pieces[^1] = last with { TextLength = text - last.Text, SourceLength = text - last.Text };
    }

    /// <summary>Where the character at this place of the text starts in the source.</summary>
    public int StartOf(int at)
    {
        if (_pieces.Count == 0) return at;
        Piece piece = PieceAt(at);
        return piece.IsVerbatim ? piece.Source + Math.Clamp(at - piece.Text, 0, piece.SourceLength - 1) : piece.Source;
    }

    /// <summary>Where it ends.</summary>
    public int EndOf(int at)
    {
        if (_pieces.Count == 0) return at + 1;
        Piece piece = PieceAt(at);
        return piece.IsVerbatim ? piece.Source + Math.Clamp(at - piece.Text, 0, piece.SourceLength - 1) + 1 : piece.Source + piece.SourceLength;
    }

    private Piece PieceAt(int at)
    {
        int low = 0, high = _pieces.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_pieces[middle].Text <= at) low = middle;
            else high = middle - 1;
        }

        return _pieces[low];
    }
}
