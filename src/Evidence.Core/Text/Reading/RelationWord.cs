namespace Evidence.Core.Text.Reading;

/// <summary>What a word of relation says; the tables relations.tsv and changes.tsv explain the values.</summary>
internal sealed record RelationWord(string Phrase, RelationForm Form, Effect Effect, RelationSense Sense);

/// <summary>A word that turns or gives a direction.</summary>
internal sealed record ChangeWord(string Phrase, Effect Effect);

/// <summary>How a word of relation binds its two sides.</summary>
internal enum RelationForm
{
    Verb,
    Change,
    Link,
    State,
    Get,
    Make,

    /// <summary>Acts on the second only where a word of direction stands behind that: "takes x away", "does x good".</summary>
    Particle,
    BackVerb,
    BackNeed,

    /// <summary>Looks like a relation and is none ("studies show that").</summary>
    Skip,
}

/// <summary>Where a word sends the thing it stands with.</summary>
internal enum Effect
{
    Up,
    Down,
    Good,
    Bad,
    None,
    Same,
}

/// <summary>What sort of bond a word of relation states.</summary>
internal enum RelationSense
{
    Cause,
    Association,
    Prediction,
    Precede,
    Marker,
    Need,
    Advice,
}
