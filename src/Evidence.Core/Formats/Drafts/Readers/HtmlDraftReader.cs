using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>
/// Reads HTML from AngleSharp's tokens, not from a tree: every character keeps its place, and hostile nesting costs nothing.
/// Scripts, styles, navigation, forms and other parts that are no article are left out. Nothing is fetched or run.
/// </summary>
internal sealed class HtmlDraftReader
{
    private static readonly FrozenSet<string> Skipped = Set("script style nav noscript template svg math iframe object select button textarea title noframes noembed xmp audio video canvas");
    private static readonly FrozenSet<string> Parting = Set("p div section article main header footer aside address figure figcaption hr dl dt dd table thead tbody tfoot tr caption form fieldset details summary body html ul ol menu blockquote pre li td th h1 h2 h3 h4 h5 h6");
    private readonly DraftBuilder _builder;
    private readonly Stack<(bool IsOrdered, int Next)> _lists = new();
    private DraftBlockKind _kind = DraftBlockKind.Paragraph;
    private string? _skipping;
    private int _skipDepth;
    private int _quotes;
    private string? _label;
    private int _level;

    private HtmlDraftReader(DraftBuilder builder) => _builder = builder;

    public static void Read(DraftBuilder builder) => Read(builder, 0, builder.Source.Length);

    /// <summary>Reads a piece of the source.</summary>
    public static void Read(DraftBuilder builder, int start, int end)
    {
        start = Math.Clamp(start, 0, builder.Source.Length);
        end = Math.Clamp(end, start, builder.Source.Length);
        string html = builder.Source[start..end];
        using var tokenizer = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        var reader = new HtmlDraftReader(builder);
        HtmlToken token = tokenizer.Get();
        while (token.Type != HtmlTokenType.EndOfFile)
        {
            (HtmlToken current, int from) = (token, Place(token, html));
            if (current is HtmlTagToken { Type: HtmlTokenType.StartTag } tag) tokenizer.State = ModeOf(tag.Name);
            token = tokenizer.Get();
            reader.Take(current, start + from, start + (token.Type == HtmlTokenType.EndOfFile ? html.Length : Place(token, html)));
        }

        builder.EndLink();
        builder.End();
    }

    private static int Place(HtmlToken token, string html) => Math.Clamp(token.Position.Index, 0, html.Length);

    private static HtmlParseMode ModeOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Take(HtmlToken token, int start, int end)
    {
        if (token.Type == HtmlTokenType.Character)
        {
            if (_skipping is null) AddText(start, end);
        }
        else if (token is HtmlTagToken tag && !IsSkipped(tag))
        {
            if (tag.Type == HtmlTokenType.StartTag) Open(tag, start);
            else Close(tag.Name, end);
        }
    }

    // Left-out elements may hold others of their name; an article inside unclosed navigation is still an article.
    private bool IsSkipped(HtmlTagToken tag)
    {
        bool opens = tag.Type == HtmlTokenType.StartTag;
        if (_skipping is null)
        {
            if (!opens || tag.IsSelfClosing || !Skipped.Contains(tag.Name)) return false;
            (_skipping, _skipDepth) = (tag.Name, 1);
            return true;
        }

        if (opens && _skipping == "nav" && tag.Name is "main" or "article" or "body") _skipping = null;
        else if (tag.Name == _skipping && (_skipDepth += opens ? 1 : -1) == 0) _skipping = null;
        else return true;
        return !opens;
    }

    private void Open(HtmlTagToken tag, int start)
    {
        switch (tag.Name)
        {
            case "br":
                _builder.Add(" ", start, 0);
                return;
            case "a":
                EnsureBlock();
                _builder.BeginLink(tag.GetAttribute("href") is { } href && !href.StartsWith('#') ? href : null);
                return;
            case "sup":
                _builder.BeginRaised(start);
                return;
            case "ul" or "ol" or "menu" when _lists.Count < _builder.Limits.MaxNesting:
                _lists.Push((tag.Name == "ol", 1));
                break;
            case "blockquote":
                _quotes++;
                break;
        }

        if (!Parting.Contains(tag.Name)) return;
        _builder.EndLink();
        _builder.End();
        (_kind, _level, _label) = KindOf(tag.Name);
    }

    private void Close(string name, int end)
    {
        if (name == "a") _builder.EndLink();
        else if (name == "sup") _builder.EndRaised(end);
        if (!Parting.Contains(name)) return;
        _builder.EndLink();
        _builder.End();
        if (name is "ul" or "ol" or "menu" && _lists.Count > 0) _lists.Pop();
        if (name == "blockquote" && _quotes > 0) _quotes--;
        // A paragraph inside a list item ends, the item goes on.
        if (name != "p" || _kind != DraftBlockKind.ListItem) (_kind, _level) = (Running, 0);
        _label = null;
    }

    private DraftBlockKind Running => _quotes > 0 ? DraftBlockKind.Quote : DraftBlockKind.Paragraph;

    private (DraftBlockKind, int, string?) KindOf(string name)
    {
        switch (name)
        {
            case ['h', >= '1' and <= '6' and var level]:
                return (DraftBlockKind.Heading, level - '0', null);
            case "li":
                if (_lists.Count == 0 || !_lists.Peek().IsOrdered) return (DraftBlockKind.ListItem, Math.Max(1, _lists.Count), null);
                (_, int next) = _lists.Pop();
                _lists.Push((true, next + 1));
                return (DraftBlockKind.ListItem, _lists.Count, next.ToString(CultureInfo.InvariantCulture));
            case "td" or "th":
                return (DraftBlockKind.TableCell, 0, null);
            case "pre":
                return (DraftBlockKind.Code, 0, null);
            case "p" or "div" when _kind is DraftBlockKind.ListItem or DraftBlockKind.TableCell:
                return (_kind, _level, _label);
            default:
                return (Running, 0, null);
        }
    }

    private void EnsureBlock()
    {
        if (!_builder.IsOpen) _builder.Begin(_kind, _level, _label);
    }

    private void AddText(int start, int end)
    {
        string source = _builder.Source;
        for (int i = start; i < end; i++)
        {
            if (!_builder.IsOpen && char.IsWhiteSpace(source[i])) continue;
            EnsureBlock();
            if (source[i] == '&' && Entity(source, i, end) is { Length: > 0 } entity)
            {
                _builder.Add(entity.Text, i, entity.Length);
                i += entity.Length - 1;
            }
            else
            {
                _builder.AddSource(i, 1);
            }
        }
    }

    private static (string Text, int Length) Entity(string source, int at, int end)
    {
        int stop = at + 1;
        while (stop < end && stop - at < 34 && (char.IsAsciiLetterOrDigit(source[stop]) || source[stop] == '#')) stop++;
        if (stop >= end || source[stop] != ';') return ("", 0);
        string decoded = source[at + 1] == '#' ? System.Net.WebUtility.HtmlDecode(source[at..(stop + 1)]) : HtmlEntityProvider.Resolver.GetSymbol(source[(at + 1)..(stop + 1)]) ?? "";
        return decoded.Length is 0 or > 4 ? ("", 0) : (TextDecoding.WellFormed(decoded), stop + 1 - at);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
