namespace Evidence.Core.Formats;

/// <summary>Where an entry stands in a file's text, so that it can be taken out or gain fields while nothing else is touched.</summary>
/// <param name="Start">First character of the entry.</param>
/// <param name="RemoveFrom">First character that goes when the entry goes.</param>
/// <param name="RemoveTo">Behind the last character that goes with it.</param>
/// <param name="InsertAt">Where further fields are put.</param>
/// <param name="IsLines">True where a field is whole lines; false where fields are parted by commas.</param>
/// <param name="Fields">Its fields in order.</param>
internal sealed record EntryExtent(int Start, int RemoveFrom, int RemoveTo, int InsertAt, bool IsLines, IReadOnlyList<FieldExtent> Fields)
{
    /// <summary>Behind the line that holds a place, and behind one empty line that follows; the place itself where something else follows on its line.</summary>
    public static int BehindLine(string text, int at)
    {
        int end = at;
        for (int lines = 0; lines < 2 && end < text.Length; lines++)
        {
            int next = end;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
            if (next < text.Length && text[next] != '\n') break;
            end = Math.Min(text.Length, next + 1);
        }

        return end;
    }
}
