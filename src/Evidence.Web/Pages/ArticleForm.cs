using System.Globalization;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>The form of the page /check: the whole state of a check travels in it.</summary>
public sealed record ArticleForm
{
    /// <summary>The most that a request may hold: an article of the largest size read, pasted or uploaded, and the form around it.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Name of the limit on checks at the same time.</summary>
    public const string RateLimit = "check";

    public const string Check = "check";

    public const string Apply = "apply";

    public static ArticleForm Empty { get; } = new();

    public string Text { get; init; } = "";

    public string Name { get; init; } = "text";

    /// <summary>What the text is; null to tell by the look.</summary>
    public DraftFormat? Format { get; init; }

    /// <summary>An uploaded file; goes before the text.</summary>
    public (byte[] Bytes, string? Type)? File { get; init; }

    /// <summary>The text of the check before this one, to show what changed.</summary>
    public string Before { get; init; } = "";

    public DraftFormat? BeforeFormat { get; init; }

    /// <summary>Numbers of the sentences whose wording is accepted.</summary>
    public IReadOnlySet<int> Accepted { get; init; } = new HashSet<int>();

    /// <summary>Which notes to show.</summary>
    public string Show { get; init; } = "";

    /// <summary>What to do: check, apply the accepted wordings, or the name of a file to make.</summary>
    public string Do { get; init; } = Check;

    /// <summary>Reads the form of a request, or says what is wrong with it.</summary>
    public static async Task<(ArticleForm? Form, string? Fault, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        const string TooLarge = "That is more than 20 MB. Check the article alone, as text, Markdown, .docx or PDF.";
        if (!request.HasFormContentType) return (null, "Send the form of this page, or an article to /api/v1/check.", StatusCodes.Status415UnsupportedMediaType);
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken);
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : "The form could not be read. Send it again.", fault.StatusCode);
        }
        catch (IOException)
        {
            return (null, "The form could not be read. Send it again.", StatusCodes.Status400BadRequest); // it ends in the middle, or there is none
        }
        catch (InvalidDataException)
        {
            return (null, TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        IFormFile? file = form.Files.FirstOrDefault(f => f.Length > 0);
        (byte[], string?)? uploaded = null;
        if (file is not null)
        {
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, cancellationToken);
            uploaded = (copy.ToArray(), file.ContentType);
        }

        bool isEdited = form["do"] == "edit";
        return (new ArticleForm
        {
            Text = Pasted(form, isEdited ? "edited" : "text"),
            Name = file?.FileName ?? (form["name"].ToString() is { Length: > 0 and <= 200 } name ? name : "text"),
            Format = FormatOf(form["format"].ToString()),
            File = uploaded,
            Before = Pasted(form, isEdited ? "text" : "before"),
            BeforeFormat = FormatOf(form[isEdited ? "format" : "before-format"].ToString()),
            Accepted = form["accept"].Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1).Where(i => i >= 0).ToHashSet(),
            Show = form["show"].ToString(),
            Do = isEdited || form["do"].ToString().Length == 0 ? Check : form["do"].ToString(),
        }, null, StatusCodes.Status200OK);
    }

    /// <summary>Reads the article.</summary>
    public DraftReading ToReading(CancellationToken cancellationToken) => File is { } file
        ? DraftReader.Read(Name, file.Type, file.Bytes, cancellationToken: cancellationToken)
        : DraftReader.ReadText(Text, Format, Name, cancellationToken: cancellationToken);

    /// <summary>A draft as text that a form can carry: its source, or Markdown made of a Word or PDF file.</summary>
    public static string AsText(Draft draft) => draft.Source ?? EditedDraft.AsMarkdown(draft, []);

    /// <summary>What that text is.</summary>
    public static DraftFormat FormatOf(Draft draft) => draft.Source is null ? DraftFormat.Markdown : draft.Format;

    // Browsers send CR LF for every line end; places are to be those of the text as its writer has it.
    private static string Pasted(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n");

    private static DraftFormat? FormatOf(string word) => Vocabulary.TryParse(word, out DraftFormat format) && format is DraftFormat.Text or DraftFormat.Markdown or DraftFormat.Html ? format : null;
}
