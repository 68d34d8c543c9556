using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>One relation that a sentence states.</summary>
/// <param name="Agents">What acts, or the first side of a link.</param>
/// <param name="Affected">What it acts on, with where that goes.</param>
/// <param name="Sense">What sort of bond.</param>
/// <param name="IsSymmetric">True where the sides may be exchanged.</param>
/// <param name="IsDenied">True where the sentence says that there is no such bond.</param>
/// <param name="IsOnset">True where the thing acted on is kept from beginning, or made to begin, at all.</param>
/// <param name="Strength">How strongly it is said; a denial counts as the same said positively.</param>
/// <param name="ActingWords">Stems of the content words of the acting side.</param>
/// <param name="AffectedWords">Stems of the content words of the affected side.</param>
/// <param name="Foreign">Content words near the two sides that neither the base nor the tables know, as stems.</param>
/// <param name="Cues">What led to this reading.</param>
/// <param name="Start">First word of the relation.</param>
/// <param name="From">First word of its clause.</param>
/// <param name="To">One past the last word of its clause.</param>
/// <param name="Population">Whom its clause names, where the sentence has several clauses; else null.</param>
internal sealed record Proposition(
    IReadOnlyList<Role> Agents, IReadOnlyList<Role> Affected, RelationSense Sense, bool IsSymmetric, bool IsDenied, bool IsOnset, ClaimStrength Strength,
    IReadOnlyList<string> ActingWords, IReadOnlyList<string> AffectedWords, IReadOnlyList<string> Foreign, IReadOnlyList<Cue> Cues, int Start, int From, int To, Population? Population);
