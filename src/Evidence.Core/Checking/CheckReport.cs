namespace Evidence.Core.Checking;

/// <summary>What the base says of an article, sentence by sentence. Its JSON form is that of the API and of the command line.</summary>
/// <param name="Document">What was checked.</param>
/// <param name="Sentences">Every sentence in order.</param>
/// <param name="Findings">What concerns the article as a whole.</param>
/// <param name="Summary">Counts.</param>
public sealed record CheckReport(CheckedDocument Document, IReadOnlyList<CheckedSentence> Sentences, IReadOnlyList<CheckFinding> Findings, CheckSummary Summary);
