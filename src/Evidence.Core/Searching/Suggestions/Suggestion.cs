using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>A record that what was typed so far may become.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name that begins like the text: label, synonym, statement, title or citation.</param>
/// <param name="Title">Statement, title or label of the record.</param>
/// <param name="Start">Where the typed letters begin in the name.</param>
/// <param name="Length">How many letters of the name they are.</param>
public sealed record Suggestion(string Id, RecordKind Kind, string Name, string Title, int Start, int Length);
