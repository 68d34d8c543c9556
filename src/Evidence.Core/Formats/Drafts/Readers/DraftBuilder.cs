using System.Text;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>
/// Takes what a reader finds, in order, and makes the draft of it: collapses white space, leaves out invisible characters, turns
/// raised numbers into numbers in brackets, and remembers where everything came from. Holds the limits that every format shares.
/// </summary>
internal sealed class DraftBuilder(string? source, DraftLimits limits, CancellationToken cancellationToken)
{
    private const string BlockBreak = "\n\n";
    private readonly StringBuilder _text = new();
    private readonly DraftMap _map = new();
    private readonly List<DraftBlock> _blocks = [];
    private readonly List<DraftLink> _links = [];
    private DraftBlock? _open;
    private (int At, int Length) _space = (-1, 0);
    private int _lineEnd = -1;
    private (int Text, int Source)? _raised;
    private (int Text, string Target)? _link;

    /// <summary>The limits in force.</summary>
    public DraftLimits Limits => limits;

    /// <summary>The characters of the source; empty for formats without.</summary>
    public string Source => source ?? "";

    /// <summary>Page that the following blocks stand on.</summary>
    public int? Page { get; set; }

    /// <summary>True while a block is open that has text.</summary>
    public bool HasText => _open is not null && _text.Length > _open.Start;

    /// <summary>True while a block is open.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>Ends the open block and begins another.</summary>
    public void Begin(DraftBlockKind kind, int level = 0, string? label = null)
    {
        End();
        cancellationToken.ThrowIfCancellationRequested();
        if (_text.Length > 0) _text.Append(BlockBreak);
        _open = new DraftBlock(kind, _text.Length, 0, level, label, Page);
        _space = (-1, 0);
    }

    /// <summary>Ends the open block; one without text leaves no trace.</summary>
    public void End()
    {
        if (_open is not { } block) return;
        EndRaised(0);
        _open = null;
        if (_text.Length > block.Start) _blocks.Add(block with { Length = _text.Length - block.Start });
        else if (_text.Length > 0) _text.Length = Math.Max(0, _text.Length - BlockBreak.Length);
    }

    /// <summary>Adds a passage of the source as it stands.</summary>
    public void AddSource(int start, int length)
    {
        for (int i = start; i < start + length; i++) Add(Source[i], i, 1);
    }

    /// <summary>Adds characters that a passage of the source stands for, such as an entity.</summary>
    public void Add(string text, int start, int length)
    {
        foreach (char c in text) Add(c, start, length);
    }

    /// <summary>True where the open block was left in the middle of a sentence and what follows goes on with it.</summary>
    public bool Continues(bool followsSmall) =>
        followsSmall && HasText && _open!.Kind is DraftBlockKind.Paragraph or DraftBlockKind.ListItem && (char.IsLetterOrDigit(_text[^1]) || _text[^1] is ',' or '-' or ';' or ')');

    /// <summary>Says that a printed line ends here.</summary>
    public void EndLine() => _lineEnd = _text.Length;

    /// <summary>Where a printed line ended in a hyphen inside a word, joins its two parts.</summary>
    public void JoinHyphenated(bool followsSmall)
    {
        if (_lineEnd != _text.Length || !followsSmall || !HasText || _text.Length < 3 || _text[^1] != '-' || !char.IsLower(_text[^2])) return;
        _text.Length--;
        _space = (-1, 0);
    }

    /// <summary>Adds text of a format without source characters.</summary>
    public void Add(string text) => Add(text, 0, 0);

    /// <summary>Says that raised text begins here; see <see cref="EndRaised"/>.</summary>
    public void BeginRaised(int at)
    {
        if (_raised is null && _open is not null) _raised = (_text.Length, at);
    }

    /// <summary>Ends raised text: where it is numbers it is the mark of a note and gets brackets.</summary>
    public void EndRaised(int at)
    {
        if (_raised is not { } raised) return;
        _raised = null;
        if (_open is null || _text.Length <= raised.Text) return;
        string marks = _text.ToString(raised.Text, _text.Length - raised.Text).Trim();
        if (marks.Length is 0 or > 20 || raised.Text == _open.Start || marks.Any(c => !char.IsAsciiDigit(c) && c is not (',' or '-' or '–' or '−' or ' '))) return;
        _text.Length = raised.Text;
        _map.CutAt(raised.Text);
        Put(IsPower(raised.Text) ? $"^{marks}" : $"[{marks}]", raised.Source, Math.Max(0, at - raised.Source));
    }

    /// <summary>Says that a link begins here.</summary>
    public void BeginLink(string? target)
    {
        EndLink();
        if (_open is not null && !string.IsNullOrWhiteSpace(target)) _link = (_text.Length, target.Trim());
    }

    /// <summary>Ends the open link.</summary>
    public void EndLink()
    {
        if (_link is not { } link) return;
        _link = null;
        int start = link.Text;
        while (start < _text.Length && char.IsWhiteSpace(_text[start])) start++;
        if (_text.Length > start) _links.Add(new DraftLink(start, _text.Length - start, link.Target));
    }

    /// <summary>Makes the draft; a fault where there is no text.</summary>
    public Draft Build(string name, DraftFormat format)
    {
        EndLink();
        End();
        if (_blocks.Count == 0) throw new UnreadableDraftException(DraftFaultKind.Empty, format == DraftFormat.Pdf ? "This PDF holds no text; it may be a scan. Run text recognition over it first, or paste the text." : "There is no text in it.");
        string text = _text.ToString();
        return new Draft(name, format, source, text, ReferenceList.Mark(_blocks, text), BareLinks.AddTo(_links, text), _map);
    }

    private void Add(char c, int start, int length)
    {
        if (char.IsWhiteSpace(c))
        {
            if (_space.At < 0) _space = (start, 0);
            _space.Length = Math.Max(_space.Length, start + length - _space.At);
            return;
        }

        if (IsInvisible(c)) return;
        if (_open is null) Begin(DraftBlockKind.Paragraph);
        if (_space.At >= 0 && HasText) Put(" ", _space.At, _space.Length);
        _space = (-1, 0);
        if (_text.Length >= limits.MaxCharacters)
            throw new UnreadableDraftException(DraftFaultKind.TooLarge, $"The text has more than {limits.MaxCharacters:N0} characters. Check it in parts.".Replace(',', ' '));
        _text.Append(c);
        if (source is not null) _map.Add(_text.Length - 1, 1, start, length);
    }

    // 10 to the 6th, kg per square metre: behind a number or a length the raised figure is no mark of a note.
    private bool IsPower(int at)
    {
        int from = at;
        while (from > _open!.Start && char.IsLetterOrDigit(_text[from - 1])) from--;
        return char.IsDigit(_text[at - 1]) || _text.ToString(from, at - from) is "m" or "cm" or "mm" or "km" or "dm";
    }

    private void Put(string text, int start, int length)
    {
        _text.Append(text);
        if (source is not null) _map.Add(_text.Length - text.Length, text.Length, start, length);
    }

    // Soft hyphens, zero-width spaces, byte order marks and marks of writing direction carry no meaning for a sentence; joiners do.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || char.IsControl(c);
}
