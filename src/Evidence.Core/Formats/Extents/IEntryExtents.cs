namespace Evidence.Core.Formats;

/// <summary>Finds where entries of one format stand in a text.</summary>
internal interface IEntryExtents
{
    /// <summary>The entry that starts at a place, or null where its end or its fields cannot be told for certain.</summary>
    EntryExtent? At(string text, int start);

    /// <summary>Those of a format, or null where entries cannot be told apart in its files.</summary>
    static IEntryExtents? Of(ReferenceFormat format) =>
        format == ReferenceFormat.Bibtex ? new BibtexEntryExtents()
        : format == ReferenceFormat.CslJson ? new CslItemExtents()
        : format == ReferenceFormat.Ris ? new RisEntryExtents()
        : format == ReferenceFormat.Nbib ? new NbibEntryExtents() : null;
}
