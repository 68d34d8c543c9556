namespace Evidence.Core.Searching.Querying;

/// <summary>A part of a query as it was typed; <see cref="QueryParser"/> makes them.</summary>
internal abstract record QueryNode;

/// <summary>A run of plain words.</summary>
internal sealed record WordsNode(string Text) : QueryNode;

/// <summary>Words in quotes.</summary>
internal sealed record QuotedNode(string Text) : QueryNode;

/// <summary>The beginning of a word, typed with a star.</summary>
internal sealed record PrefixNode(string Text) : QueryNode;

/// <summary>field:value, or a value with a PubMed tag; with its place in the text, so that it can be taken out again.</summary>
internal sealed record FieldNode(string Field, string Value, int Start, int End) : QueryNode;

/// <summary>What must not be there.</summary>
internal sealed record NotNode(QueryNode Part) : QueryNode;

/// <summary>Parts side by side; all are demanded where AND stood between them.</summary>
internal sealed record AllNode(IReadOnlyList<QueryNode> Parts, bool IsDemanded) : QueryNode;

/// <summary>Parts joined by OR.</summary>
internal sealed record AnyNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>cause -> effect, or a chain of several; each step is words.</summary>
internal sealed record ArrowNode(IReadOnlyList<string> Steps) : QueryNode;
