using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>Lays a mention over its words, where it is one.</summary>
internal static class MentionCover
{
    public static bool HasMark(IReadOnlyList<SentenceWord> words, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (words[i].IsMark && !(words[i].Lower == "." && i > 0 && words[i - 1].Lower.Length == 1)) return true; // P. falciparum
        return false;
    }

    // What stands right behind a part of the body is another thing (skin flora is no gut flora), and anti-x is no x.
    public static void Cover(ConceptMention?[] covered, ConceptMention mention, IReadOnlyList<SentenceWord> words)
    {
        if (mention.First > 0 && !words[mention.First - 1].IsMark)
        {
            SentenceWord before = words[mention.First - 1];
            bool isPlace = mention.Concepts.All(c => c.Kind is ConceptKind.MicrobialCommunity or ConceptKind.Anatomical or ConceptKind.Microbe);
            if ((isPlace || mention.IsBroad) && Lexicon.Sites.At([before], 0).Length > 0) return;
            if (before.Lower is "anti" or "non" && words[mention.First].IsJoined) return;
        }

        for (int i = mention.First; i < mention.End; i++) covered[i] = mention;
    }

    public static ConceptMention Of(IReadOnlyList<Concept> concepts, int first, int last, string surface, bool isLoose) =>
        new([.. concepts.DistinctBy(c => c.Id)], first, last - first + 1, surface, isLoose);
}
