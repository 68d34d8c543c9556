namespace Evidence.Core.Text.Sentences;

/// <summary>Decides for one block of text at which marks a sentence ends.</summary>
internal sealed class SentenceScan
{
    private const int LongestBracket = 400;
    private const int LongestWord = 40;
    private const string Closers = "\"'”’»)]}›」』*_";
    private const string Openers = "\"'“‘«([{‹「『*_¿¡„—–-";
    private readonly Dictionary<int, int> _closedAt = [];
    private int _bracketEnd = -1;
    private int _word;

    public SentenceScan(string text, int start, int end)
    {
        (Text, Start, End, _word) = (text, start, end, start);
        var open = new Stack<int>();
        for (int i = start; i < end; i++)
        {
            if (text[i] is '(' or '[') open.Push(i);
            else if (text[i] is ')' or ']' && open.TryPop(out int from) && i - from <= LongestBracket) _closedAt[from] = i;
        }
    }

    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The next place that holds something visible, or the end of the block.</summary>
    public int SkipSpace(int at)
    {
        while (at < End && char.IsWhiteSpace(Text[at])) at++;
        return at;
    }

    /// <summary>Where the sentence ends if a mark at this place ends it, else -1. Ask for every place, in order.</summary>
    /// <param name="at">The place.</param>
    /// <param name="sentence">Where the sentence started.</param>
    public int EndOfSentenceAt(int at, int sentence)
    {
        char mark = Text[at];
        // A bracket that opens inside a sentence belongs to it with all it holds; one that opens a sentence is text like any other.
        if (mark is '(' or '[' && at > _bracketEnd && HasWords(sentence, at) && _closedAt.TryGetValue(at, out int closing)) _bracketEnd = closing;
        if (at < _bracketEnd || !IsEndMark(mark) || (at > Start && IsEndMark(Text[at - 1]))) return -1;
        int marks = at + 1;
        while (marks < End && IsEndMark(Text[marks])) marks++;
        int end = SkipClosers(marks);
        if (mark is '。' or '！' or '？') return end;
        if (end < End && !char.IsWhiteSpace(Text[end])) return EndWithoutSpace(at, end);
        int next = SkipSpace(end);
        if (next >= End) return End;
        (end, next) = TakeCitation(end, next);
        if (next >= End) return End;
        return IsBoundary(at, marks, end, next, sentence) ? end : -1;
    }

    private static bool IsEndMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    // Is there a word between? The pointer only moves on, so that all questions together are linear.
    private bool HasWords(int from, int to)
    {
        _word = Math.Max(_word, from);
        while (_word < End && !char.IsLetterOrDigit(Text[_word])) _word++;
        return _word < to;
    }

    // Closing quotes and brackets, superscript numbers and numbers in brackets behind the mark belong to the sentence.
    private int SkipClosers(int at)
    {
        while (at < End)
        {
            if (Closers.Contains(Text[at], StringComparison.Ordinal) || Text[at] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹')) at++;
            else if (Text[at] == ',' && Text[at - 1] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹')) at++;
            else if (NumberInBrackets(at) is > 0 and int end) at = end;
            else break;
        }

        return at;
    }

    private int NumberInBrackets(int at)
    {
        if (Text[at] != '[') return -1;
        for (int i = at + 1; i < Math.Min(End, at + LongestWord); i++)
        {
            if (Text[i] == ']') return i > at + 1 ? i + 1 : -1;
            if (!char.IsAsciiDigit(Text[i]) && Text[i] is not (',' or ' ' or '-' or '–')) return -1;
        }

        return -1;
    }

    private (int End, int Next) TakeCitation(int end, int next)
    {
        for (int after = NumberInBrackets(next); after > 0 && (after >= End || char.IsWhiteSpace(Text[after])); after = next < End ? NumberInBrackets(next) : -1)
            (end, next) = (after, SkipSpace(after));
        return (end, next);
    }

    // "pain.12 The": numbers of notes that lost their raised position. "fell.The": a forgotten space.
    private int EndWithoutSpace(int at, int end)
    {
        if (Text[at] != '.' || end != at + 1 || WordBefore(at) is not { Length: >= 3 } word || !word.All(char.IsLower)) return -1;
        if (char.IsAsciiDigit(Text[end]))
        {
            int after = end;
            while (after < End && (char.IsAsciiDigit(Text[after]) || (Text[after] is ',' or '-' or '–' && after + 1 < End && char.IsAsciiDigit(Text[after + 1])))) after++;
            if (after - end > 7) return -1;
            if (after >= End) return after;
            int next = SkipSpace(after);
            return next > after && next < End && char.IsUpper(Text[next]) ? after : -1;
        }

        bool isNewWord = char.IsUpper(Text[end]) && end + 1 < End && (char.IsLower(Text[end + 1]) || char.IsWhiteSpace(Text[end + 1]));
        return isNewWord && !HoldsAddress(at) && WordAt(end) is { } opener && Abbreviations.Openers.Contains(opener) ? end : -1;
    }

    private bool HoldsAddress(int at)
    {
        for (int i = at - 1; i >= Math.Max(Start, at - LongestWord) && !char.IsWhiteSpace(Text[i]); i--)
            if (Text[i] is '/' or '@' or '.' or '\\') return true;
        return false;
    }

    private bool IsBoundary(int at, int marks, int end, int next, int sentence)
    {
        int first = next; // the first letter behind opening quotes and dashes
        while (first < End && Openers.Contains(Text[first], StringComparison.Ordinal)) first++;
        first = SkipSpace(first);
        bool startsSmall = first < End && char.IsLower(Text[first]) && !StartsMixed(first);
        if (Text[at] is '…' || marks - at > 1 && Text[at] == '.') return !startsSmall && HasWords(sentence, at);
        if (Text[at] != '.') return !startsSmall || end == marks;
        if (IsListNumber(at, sentence)) return false;
        return EndsAtFullStop(at, end == marks, first, startsSmall);
    }

    private bool EndsAtFullStop(int at, bool isBare, int first, bool startsSmall)
    {
        string word = WordBefore(at);
        string next = first < End ? WordAt(first) : "";
        bool opens = !startsSmall && Abbreviations.Openers.Contains(next);
        bool isCapital = word.Length > 0 && char.IsUpper(word[0]);
        if (Abbreviations.Open.Contains(word)) return false;
        if (first < End && char.IsDigit(Text[first]) && Abbreviations.BeforeNumber.Contains(word)) return false;
        if (Abbreviations.Either.Contains(word) || IsInitials(word)) return isBare ? opens : !startsSmall;
        if (isCapital && Abbreviations.Journal.Contains(word)) return opens;
        if (word.Length == 1 && char.IsLetter(word[0])) return IsLetterAtEnd(word[0], at, opens, startsSmall, first);
        if (!startsSmall) return true;
        // "it helps. it does": a whole word before; a short form before a small letter goes on ("Lact. casei", "max. dose").
        return isBare && word.Length >= 3 && word.All(char.IsLower) && !Abbreviations.Units.Contains(word) && !Abbreviations.Journal.Contains(word);
    }

    // "B. longum" and "J. Hall" go on; "vitamin D. Patients" does not.
    private bool IsLetterAtEnd(char letter, int at, bool opens, bool startsSmall, int first)
    {
        if (startsSmall) return false;
        if (!char.IsUpper(letter)) return first >= End || !char.IsDigit(Text[first]);
        return opens || Abbreviations.Labels.Contains(WordBefore(at - 2));
    }

    // u.s, i.p, ph.d: letters parted by full stops.
    private static bool IsInitials(string word) => word.Length >= 3 && word.Length % 2 == 1 && word.Where((c, i) => i % 2 == 0 ? !char.IsLetter(c) : c != '.').Any() is false;

    // pH, mRNA, miR-21: a small letter that may stand first.
    private bool StartsMixed(int at)
    {
        for (int i = at + 1; i < Math.Min(End, at + 4) && char.IsLetterOrDigit(Text[i]); i++)
            if (char.IsUpper(Text[i])) return true;
        return false;
    }

    // "1. Eat more": a number, a letter or a Roman numeral at the head of a sentence is its number.
    private bool IsListNumber(int at, int sentence)
    {
        int length = at - sentence;
        if (length is 0 or > 4) return false;
        string head = Text.Substring(sentence, length);
        return (sentence == Start || length <= 2) && (head.All(char.IsAsciiDigit) || (length == 1 && char.IsLetter(head[0])) || head.All(c => c is 'i' or 'v' or 'x' or 'I' or 'V' or 'X'));
    }

    // The word that ends before a place, full stops inside it included: "al", "e.g", "B".
    private string WordBefore(int at)
    {
        int from = at;
        while (from > Start && at - from < LongestWord && (char.IsLetterOrDigit(Text[from - 1]) || (Text[from - 1] == '.' && from - 1 > Start && char.IsLetter(Text[from - 2])))) from--;
        return Text[Math.Max(from, 0)..Math.Max(at, from)];
    }

    private string WordAt(int at)
    {
        int to = at;
        while (to < End && to - at < LongestWord && char.IsLetter(Text[to])) to++;
        return Text[at..to];
    }
}
