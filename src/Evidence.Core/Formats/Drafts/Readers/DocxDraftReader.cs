using DocumentFormat.OpenXml.Packaging;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Reads Word documents. Inserted text is read, deleted and hidden text is not; comments, headers and footers are left out.</summary>
internal static class DocxDraftReader
{
    public static void Read(DraftBuilder builder, byte[] bytes, CancellationToken cancellationToken)
    {
        PackedParts.Weigh(bytes, builder.Limits, cancellationToken);
        using var stream = new MemoryStream(bytes, writable: false);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        if (document.MainDocumentPart is not { } main) throw new UnreadableDraftException(DraftFaultKind.Damaged, "The Word document has no main part. Open it in a word processor and save it again.");
        var styles = WordStyles.Read(main.StyleDefinitionsPart, builder.Limits);
        var targets = main.HyperlinkRelationships.ToDictionary(r => r.Id, r => r.Uri.OriginalString, StringComparer.Ordinal);
        var reader = new WordPartReader(builder, styles, targets, cancellationToken);
        reader.ReadBody(main);
        reader.ReadNotes(main.FootnotesPart, "footnote");
        reader.ReadNotes(main.EndnotesPart, "endnote");
    }
}
