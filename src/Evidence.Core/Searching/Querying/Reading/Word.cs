using Evidence.Core.Text;

namespace Evidence.Core.Searching.Querying;

/// <summary>One typed word: a single term, or a compound with its parts and its joined form.</summary>
/// <param name="Parts">Terms of the parts, in order.</param>
/// <param name="Joined">The joined form of a compound, or null.</param>
/// <param name="Start">First code unit in the text.</param>
/// <param name="End">One past the last.</param>
internal sealed record Word(IReadOnlyList<string> Parts, string? Joined, int Start, int End)
{
    /// <summary>What is marked where this word is found.</summary>
    public IEnumerable<IReadOnlyList<string>> Marks => Joined is null ? [Parts] : [Parts, [Joined]];

    /// <summary>The words that tokens make up.</summary>
    public static List<Word> Of(List<Token> tokens)
    {
        var words = new List<Word>();
        for (int i = 0; i < tokens.Count;)
        {
            Token first = tokens[i];
            if (i + 1 < tokens.Count && tokens[i + 1] is { Increment: 0 } joined)
            {
                var parts = new List<string> { first.Term };
                for (i += 2; i < tokens.Count && tokens[i].End <= joined.End; i++) parts.Add(tokens[i].Term);
                words.Add(new Word(parts, joined.Term, joined.Start, joined.End));
            }
            else
            {
                words.Add(new Word([first.Term], null, first.Start, first.End));
                i++;
            }
        }

        return words;
    }

    /// <summary>The joined form, or all parts side by side.</summary>
    public SearchQuery ToQuery()
    {
        SearchQuery parts = Parts.Count == 1 ? new TermQuery(Parts[0]) : new NearQuery([.. Parts.Select((p, i) => (p, i))], 1);
        return Joined is null ? parts : new BestOf([parts, new TermQuery(Joined)]);
    }
}
