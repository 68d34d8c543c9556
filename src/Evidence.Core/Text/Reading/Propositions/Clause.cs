namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>A chain of words of relation with what stands around it.</summary>
internal sealed record Clause
{
    /// <summary>First word of relation of the chain.</summary>
    public required RelationCue Head { get; init; }

    /// <summary>Last one; it says what the relation is.</summary>
    public required RelationCue Tail { get; init; }

    /// <summary>-1 where the words of relation before the last turn the direction.</summary>
    public required int ChainSign { get; init; }

    /// <summary>Where the thing acted on is made to go: "makes x fall"; null where the relation says it itself.</summary>
    public RelationCue? Then { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required IReadOnlyList<SidePart> Preposed { get; init; }

    public required IReadOnlyList<SidePart> Subject { get; init; }

    /// <summary>Everything behind the relation.</summary>
    public required IReadOnlyList<SidePart> Right { get; init; }

    public required IReadOnlyList<SidePart> Objects { get; init; }

    public required IReadOnlyList<SidePart> Trailing { get; init; }

    /// <summary>True where what it acts on is only pointed to: "the disease".</summary>
    public required bool PointsBack { get; init; }

    /// <summary>True where it goes on with the subject of the clause before.</summary>
    public required bool GoesOn { get; init; }

    /// <summary>The subject taken over from before, empty where it has its own.</summary>
    public required IReadOnlyList<Role> Inherited { get; init; }

    public required IReadOnlyList<Proposition> Before { get; init; }

    /// <summary>True where a word of the chain says that nothing changes.</summary>
    public required bool IsSame { get; init; }

    public RelationWord Word => Tail.Word;

    /// <summary>True where the second side acts on the first by the word itself ("stems from").</summary>
    public bool IsBack => Word.Form is RelationForm.BackVerb or RelationForm.BackNeed;

    /// <summary>True where the sides are turned round. "Protected from x" is not: x is still what goes down.</summary>
    public bool IsTurned => IsBack || ((Head.IsPassive || Tail.IsPassive) && !(Word.Phrase.EndsWith(" from", StringComparison.Ordinal) || Word.Phrase.EndsWith(" against", StringComparison.Ordinal)));

    /// <summary>True where the thing in front is so, or goes somewhere, by itself.</summary>
    public bool IsState => Word.Form == RelationForm.State || (Tail.IsIntransitive && !IsBack);
}
