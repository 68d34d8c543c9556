namespace Evidence.Core.Searching.Querying;

/// <summary>Cuts a typed query into tokens. Total: a quote without its partner is no quote; a lone minus, star or colon is a word like any other.</summary>
internal static class QueryLexer
{
    private const int LongestField = 20;
    private const int ShortestPrefix = 2;
    private static readonly string[] Arrows = ["-->", "->", "=>", "→", "⟶", "⇒"];

    /// <summary>Tags of PubMed (https://pubmed.ncbi.nlm.nih.gov/help/#search-tags) and the fields they mean here.</summary>
    private static readonly Dictionary<string, string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ti"] = "title",
        ["title"] = "title",
        ["tiab"] = "text",
        ["tw"] = "text",
        ["title/abstract"] = "text",
        ["text word"] = "text",
        ["all"] = "text",
        ["all fields"] = "text",
        ["au"] = "author",
        ["author"] = "author",
        ["1au"] = "author",
        ["fau"] = "author",
        ["dp"] = "year",
        ["pdat"] = "year",
        ["publication date"] = "year",
        ["mh"] = "concept",
        ["mesh"] = "concept",
        ["mesh terms"] = "concept",
        ["majr"] = "concept",
        ["ta"] = "journal",
        ["jour"] = "journal",
        ["journal"] = "journal",
        ["pt"] = "design",
        ["publication type"] = "design",
        ["pmid"] = "pmid",
        ["uid"] = "pmid",
        ["pmc"] = "pmcid",
        ["doi"] = "doi",
        ["aid"] = "doi",
    };

    /// <summary>The tokens of a text, in order.</summary>
    public static List<QueryToken> Tokens(string text)
    {
        var tokens = new List<QueryToken>();
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c)) at++;
            else if (c is '(' or ')') Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, c.ToString(), 1);
            else if (Arrows.FirstOrDefault(a => text.AsSpan(at).StartsWith(a)) is { } arrow) Add(QueryTokenKind.Arrow, arrow, arrow.Length);
            else if (c == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('-' or ')')) Add(QueryTokenKind.Not, "-", 1);
            else if (c == '[' && TagAt(text, at) is { } tag) Add(QueryTokenKind.Tag, Tags[tag], tag.Length + 2);
            else at = AddValue(text, at, tokens);

            void Add(QueryTokenKind kind, string value, int length)
            {
                tokens.Add(new QueryToken(kind, value, at, at + length));
                at += length;
            }
        }

        return tokens;
    }

    // A quoted text, a field with its value, an operator or a word; gives where it ends.
    private static int AddValue(string text, int begin, List<QueryToken> tokens)
    {
        string? field = FieldAt(text, begin);
        int at = field is null ? begin : begin + field.Length + 1;
        int close = IsQuote(text[at]) ? IndexOfQuote(text, at + 1) : -1;
        int start = close < 0 ? at : at + 1, end = close < 0 ? Math.Max(EndOfWord(text, at), at + 1) : close;
        int stop = close < 0 ? end : close + 1;
        string value = text[start..end];
        if (field is not null) tokens.Add(new QueryToken(QueryTokenKind.Field, value, begin, stop, field.ToLowerInvariant()));
        else if (close >= 0) tokens.Add(new QueryToken(QueryTokenKind.Quoted, value, begin, stop));
        else tokens.Add(new QueryToken(KindOf(value), value, begin, stop));
        return stop;
    }

    private static QueryTokenKind KindOf(string word) => word switch
    {
        "AND" or "&&" => QueryTokenKind.And,
        "OR" or "||" => QueryTokenKind.Or,
        "NOT" => QueryTokenKind.Not,
        _ => word[^1] == '*' && word.TrimEnd('*').Length >= ShortestPrefix ? QueryTokenKind.Prefix : QueryTokenKind.Word,
    };

    // A name of letters before a colon; not an address such as https://, and never without a value.
    private static string? FieldAt(string text, int at)
    {
        int colon = at;
        while (colon < text.Length && colon - at <= LongestField && (char.IsAsciiLetter(text[colon]) || text[colon] == '-')) colon++;
        bool isField = colon > at && colon + 1 < text.Length && text[colon] == ':' && !char.IsWhiteSpace(text[colon + 1]) && text[colon + 1] is not ('/' or '(' or ')');
        return isField ? text[at..colon] : null;
    }

    private static string? TagAt(string text, int at)
    {
        int close = text.IndexOf(']', at, Math.Min(text.Length - at, LongestField + 2));
        if (close < 0) return null;
        string tag = text[(at + 1)..close];
        return Tags.ContainsKey(tag) ? tag : null;
    }

    // A word ends at a space, an arrow, a known tag, or a parenthesis that no other one in it opened.
    private static int EndOfWord(string text, int at)
    {
        int open = 0;
        for (int start = at; at < text.Length && !char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '[' && TagAt(text, at) is not null) break;
            if (at > start && Arrows.Any(a => text.AsSpan(at).StartsWith(a))) break;
            if (text[at] == '(') open++;
            else if (text[at] == ')' && --open < 0) break;
        }

        return at;
    }

    private static int IndexOfQuote(string text, int at)
    {
        for (; at < text.Length; at++)
            if (IsQuote(text[at])) return at;
        return -1;
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
}
