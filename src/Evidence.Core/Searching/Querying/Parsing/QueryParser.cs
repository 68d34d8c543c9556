namespace Evidence.Core.Searching.Querying;

/// <summary>
/// The query language, whole:
/// <code>
/// query     = mechanism | any
/// mechanism = words arrow words { arrow words } { field ":" value }     what acts, what it acts on
/// any       = all { "OR" all }
/// all       = part { ["AND"] part }               side by side: enough of the words; with AND: every part
/// part      = ("NOT" | "-") single | words [tag] | single
/// single    = "(" any ")" | quoted [tag] | word "*" | field ":" value | word [tag]
/// arrow     = "->" | "-->" | "=>" | "→"
/// tag       = "[ti]" | "[tiab]" | "[au]" | "[dp]" | "[mh]" | "[ta]" | "[pt]" | "[pmid]" | "[doi]"     as in PubMed
/// </code>
/// Operators are in capitals. Total: a text that does not follow the grammar is read as plain words, with the reason.
/// Linear in the text, and nested no deeper than a fixed bound.
/// </summary>
internal sealed class QueryParser
{
    private const int DeepestNesting = 20;
    private readonly List<QueryToken> _tokens;
    private int _at;
    private string? _fault;

    private QueryParser(List<QueryToken> tokens) => _tokens = tokens;

    /// <summary>The tree of a text, and why it had to be read as words, or null.</summary>
    public static (QueryNode Query, string? Fault) Parse(string text)
    {
        List<QueryToken> tokens = QueryLexer.Tokens(text);
        if (tokens.Count == 0) return (new AllNode([], false), null);
        if (tokens.Any(t => t.Kind == QueryTokenKind.Arrow)) return Mechanism(tokens) is { } mechanism ? (mechanism, null) : (Plain(tokens), "an arrow stands without words on each side");
        var parser = new QueryParser(tokens);
        QueryNode query = parser.Any(0);
        if (parser._at < parser._tokens.Count) parser._fault ??= "a parenthesis closes that was never opened";
        return parser._fault is null ? (query, null) : (Plain(tokens), parser._fault);
    }

    private static AllNode? Mechanism(List<QueryToken> tokens)
    {
        FieldNode[] fields = [.. tokens.Where(t => t.Kind == QueryTokenKind.Field).Select(Field)];
        var steps = new List<string>();
        var step = new List<QueryToken>();
        foreach (QueryToken token in tokens.Where(t => t.Kind != QueryTokenKind.Field).Append(new QueryToken(QueryTokenKind.Arrow, "", 0, 0)))
        {
            if (token.Kind != QueryTokenKind.Arrow)
            {
                step.Add(token);
                continue;
            }

            steps.Add(Words(step));
            step.Clear();
        }

        return steps.All(s => s.Length > 0) ? new AllNode([new ArrowNode(steps), .. fields], false) : null;
    }

    // Everything that is no operator, side by side.
    private static AllNode Plain(List<QueryToken> tokens) => new(
        [.. tokens.Where(t => t.Kind is QueryTokenKind.Quoted or QueryTokenKind.Field or QueryTokenKind.Word or QueryTokenKind.Prefix)
            .Select(t => t.Kind switch { QueryTokenKind.Quoted => new QuotedNode(t.Text), QueryTokenKind.Field => Field(t), _ => (QueryNode)new WordsNode(t.Text) })], false);

    private static string Words(IEnumerable<QueryToken> tokens) =>
        string.Join(' ', tokens.Where(t => t.Kind is QueryTokenKind.Word or QueryTokenKind.Quoted or QueryTokenKind.Prefix).Select(t => t.Text));

    private static FieldNode Field(QueryToken token) => new(token.Field!, token.Text, token.Start, token.End);

    private QueryNode Any(int depth)
    {
        var parts = new List<QueryNode> { All(depth) };
        while (_fault is null && Take(QueryTokenKind.Or)) parts.Add(All(depth));
        return parts.Count == 1 ? parts[0] : new AnyNode(parts);
    }

    private QueryNode All(int depth)
    {
        var parts = new List<QueryNode>();
        bool isDemanded = false;
        while (_fault is null && _at < _tokens.Count && Kind is not (QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (Take(QueryTokenKind.And))
            {
                isDemanded = true;
                if (parts.Count == 0 || IsAtEndOfPart) _fault ??= "AND stands without a part on each side";
                continue;
            }

            parts.Add(Part(depth));
        }

        if (parts.Count == 0) _fault ??= "OR or a pair of parentheses has nothing to work on";
        return parts.Count == 1 ? parts[0] : new AllNode(parts, isDemanded);
    }

    private QueryNode Part(int depth)
    {
        if (!Take(QueryTokenKind.Not)) return Kind == QueryTokenKind.Word ? Run() : Single(depth);
        if (!IsAtEndOfPart) return new NotNode(Single(depth));
        _fault ??= "NOT stands without a part behind it";
        return new WordsNode("");
    }

    private QueryNode Single(int depth)
    {
        QueryToken token = _tokens[_at++];
        switch (token.Kind)
        {
            case QueryTokenKind.Open when depth >= DeepestNesting:
                _fault ??= $"parentheses are nested deeper than {DeepestNesting}";
                return new WordsNode("");
            case QueryTokenKind.Open:
                QueryNode inner = Any(depth + 1);
                if (!Take(QueryTokenKind.Close)) _fault ??= "a parenthesis is not closed";
                return inner;
            case QueryTokenKind.Field:
                return Field(token);
            case QueryTokenKind.Prefix:
                return new PrefixNode(token.Text.TrimEnd('*'));
            case QueryTokenKind.Quoted:
                return (QueryNode?)Tagged(token.Text, token.Start) ?? new QuotedNode(token.Text);
            case QueryTokenKind.Word:
                return (QueryNode?)Tagged(token.Text, token.Start) ?? new WordsNode(token.Text);
            case QueryTokenKind.Tag:
                _fault ??= "a tag in brackets stands without words before it";
                return new WordsNode("");
            default:
                _fault ??= "an operator stands where words are wanted";
                return new WordsNode("");
        }
    }

    // Words in a row belong together; a tag behind them holds for all of them, as in PubMed.
    private QueryNode Run()
    {
        int first = _at;
        while (_at < _tokens.Count && Kind == QueryTokenKind.Word) _at++;
        string text = Words(_tokens[first.._at]);
        return (QueryNode?)Tagged(text, _tokens[first].Start) ?? new WordsNode(text);
    }

    private FieldNode? Tagged(string text, int start) =>
        _at < _tokens.Count && Kind == QueryTokenKind.Tag ? new FieldNode(_tokens[_at].Text, text, start, _tokens[_at++].End) : null;

    private QueryTokenKind Kind => _tokens[_at].Kind;

    private bool IsAtEndOfPart => _at >= _tokens.Count || Kind is QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.And;

    private bool Take(QueryTokenKind kind)
    {
        if (_at >= _tokens.Count || Kind != kind) return false;
        _at++;
        return true;
    }
}
