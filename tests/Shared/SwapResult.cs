namespace Evidence.Tests;

/// <summary>What came of swapping generations under clients.</summary>
/// <param name="Answers">Answers that were read.</param>
/// <param name="Built">Generations that were built.</param>
/// <param name="Seen">Generations that an answer came from.</param>
/// <param name="Faults">Answers that were no answer, or of no or of two generations.</param>
internal sealed record SwapResult(int Answers, int Built, int Seen, IReadOnlyList<string> Faults);
