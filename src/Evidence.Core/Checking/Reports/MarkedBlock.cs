using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Checking.Reports;

/// <summary>One block of a checked article, in pieces.</summary>
/// <param name="Block">The block.</param>
/// <param name="Pieces">All its text in order.</param>
public sealed record MarkedBlock(DraftBlock Block, IReadOnlyList<MarkedPiece> Pieces)
{
    /// <summary>The blocks of an article.</summary>
    public static IReadOnlyList<MarkedBlock> Of(CheckedArticle article)
    {
        Draft draft = article.Draft;
        IReadOnlyList<Text.Sentences.Sentence> places = Text.Sentences.SentenceSplitter.Split(draft);
        var blocks = new List<MarkedBlock>(draft.Blocks.Count);
        int next = 0;
        foreach (DraftBlock block in draft.Blocks)
        {
            var pieces = new List<MarkedPiece>();
            int at = block.Start;
            for (; next < places.Count && places[next].End <= block.End; next++)
            {
                if (places[next].Start > at) pieces.Add(new MarkedPiece(draft.Text[at..places[next].Start], null));
                pieces.Add(new MarkedPiece(draft.Text.Substring(places[next].Start, places[next].Length), article.Report.Sentences[next]));
                at = places[next].End;
            }

            if (at < block.End) pieces.Add(new MarkedPiece(draft.Text[at..block.End], null));
            blocks.Add(new MarkedBlock(block, pieces));
        }

        return blocks;
    }
}
