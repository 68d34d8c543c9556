namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>A sentence cut into what its relations are read from.</summary>
internal sealed class SentenceParts
{
    private readonly ConceptMention?[] _mentionAt;
    private readonly bool[] _aside, _apposed;

    public SentenceParts(string text, IReadOnlyList<SentenceWord> words, IReadOnlyList<ConceptMention> mentions)
    {
        (Text, Words, Mentions) = (text, words, mentions);
        _mentionAt = new ConceptMention?[words.Count];
        foreach (ConceptMention mention in mentions)
            for (int i = mention.First; i < mention.End; i++) _mentionAt[i] = mention;
        (_aside, _apposed) = (Asides.In(words), Appositions.In(words, mentions));
        Cues = [.. RelativeClauses.WithoutThoseCompared(words, RelativeClauses.WithoutThoseOfPeople(words, [.. RelativeClauses.WithoutThoseOfNames(words, RelationSpotter.Find(words, i => _mentionAt[i] is not null).Where(c => !_aside[c.Start] && !_apposed[c.Start]), MentionAt)]))];
    }

    public string Text { get; }

    public IReadOnlyList<SentenceWord> Words { get; }

    public IReadOnlyList<ConceptMention> Mentions { get; }

    /// <summary>The words of relation from left to right.</summary>
    public IReadOnlyList<RelationCue> Cues { get; }

    /// <summary>The mention that a word belongs to, or null.</summary>
    public ConceptMention? MentionAt(int word) => _mentionAt[word];

    /// <summary>True for words of a part that says only what is not so.</summary>
    public bool IsAside(int word) => _aside[word];

    /// <summary>True for words that only explain a thing right behind its name.</summary>
    public bool IsApposed(int word) => _apposed[word];

    /// <summary>The folded form of a word.</summary>
    public string Lower(int word) => Words[word].Lower;

    /// <summary>True where a stretch of words names a concept.</summary>
    public bool HasThing(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (_mentionAt[i] is not null) return true;
        return false;
    }

    /// <summary>The words as written.</summary>
    public string Surface(int from, int to) => Text[Words[from].Start..Words[to - 1].End];
}
