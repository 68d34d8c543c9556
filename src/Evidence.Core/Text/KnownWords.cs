using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evidence.Core.Text;

/// <summary>
/// Folds words, reduces them to terms, and remembers what it did: the words of a language repeat, and to look one up is far
/// cheaper than to fold, respell and stem it again. Up to 16 ASCII letters and digits, which most words have, are a key of two numbers
/// that stands in the table itself, so that a look-up touches one place in memory and not a string. Each thread remembers for
/// itself, up to a bound.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>Characters that a key holds.</summary>
    public const int KeyLength = 2 * sizeof(ulong);

    private const int MostRemembered = 100_000;
    private const int LongestRemembered = 32;
    private const int FirstSize = 1 << 12;

    [ThreadStatic]
    private static KnownWords? _ofThread;

    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _others = new Dictionary<string, KnownWord>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private Slot[] _slots = new Slot[FirstSize];
    private int _count;

    private KnownWords()
    {
    }

    /// <summary>Those of this thread.</summary>
    public static KnownWords OfThread => _ofThread ??= new KnownWords();

    /// <summary>How many ASCII letters and digits a text begins with, as far as a key reaches. All are looked at together: words are short, and a loop over each costs more than the look-up.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">Their key.</param>
    public static int Begin(ReadOnlySpan<char> text, out (ulong First, ulong Second) key)
    {
        if (text.Length < KeyLength) return BeginShort(text, out key);
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        Vector128<byte> read = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
        Vector128<byte> isWord = Vector128.LessThanOrEqual((read | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')))
            | Vector128.LessThanOrEqual(read - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        int length = BitOperations.TrailingZeroCount(~isWord.ExtractMostSignificantBits() | (1u << KeyLength));
        Vector128<ulong> kept = (read & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length))).AsUInt64();
        key = (kept[0], kept[1]);
        return length;
    }

    /// <summary>What becomes of a word.</summary>
    public KnownWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length is > 0 and <= KeyLength && Begin(word, out (ulong, ulong) key) == word.Length) return Find(key, word);
        if (word.Length > LongestRemembered) return Make(word);
        if (_others.TryGetValue(word, out KnownWord? found)) return found;
        if (_others.Dictionary.Count >= MostRemembered) _others.Dictionary.Clear();
        return _others[word] = Make(word);
    }

    /// <summary>What becomes of a word of 1 to <see cref="KeyLength"/> ASCII letters and digits.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="word">The same word.</param>
    public KnownWord Find((ulong First, ulong Second) key, ReadOnlySpan<char> word)
    {
        ref Slot slot = ref PlaceOf(key);
        return slot.Word ?? Remember(key, Make(word));
    }

    private static int BeginShort(ReadOnlySpan<char> text, out (ulong First, ulong Second) key)
    {
        Span<char> room = stackalloc char[KeyLength];
        text.CopyTo(room);
        room[text.Length..].Clear();
        return Begin(room, out key);
    }

    private KnownWord Remember((ulong First, ulong Second) key, KnownWord word)
    {
        if (_count >= MostRemembered)
        {
            Array.Clear(_slots);
            _count = 0;
        }
        else if (_count >= _slots.Length / 2)
        {
            Slot[] before = _slots;
            _slots = new Slot[before.Length * 2];
            foreach (Slot slot in before)
                if (slot.Word is not null) PlaceOf(slot.Key) = slot;
        }

        PlaceOf(key) = new Slot { Key = key, Word = word };
        _count++;
        return word;
    }

    // Where a key stands, or the free place where it belongs. A free place has a key of zeros, which no word has.
    private ref Slot PlaceOf((ulong First, ulong Second) key)
    {
        Slot[] slots = _slots;
        ulong mixed = (key.First ^ (key.Second * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
        uint mask = (uint)slots.Length - 1;
        for (uint at = (uint)(mixed >> 32) & mask; ; at = (at + 1) & mask)
        {
            ref Slot slot = ref slots[at];
            if (slot.Key == key || slot.Word is null) return ref slot;
        }
    }

    private static KnownWord Make(ReadOnlySpan<char> word)
    {
        string folded = TextFolding.Fold(word), term = Stemmer.Stem(SpellingRules.ToAmerican(folded));
        return new KnownWord(folded, term.Length <= Tokenizer.MaxTermLength ? term : term[..Tokenizer.MaxTermLength], Tokenizer.StopWords.Contains(folded));
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public (ulong First, ulong Second) Key;
        public KnownWord? Word;
    }
}
