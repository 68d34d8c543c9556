using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>A result that goes against a step.</summary>
/// <param name="Study">The study.</param>
/// <param name="Stance">What its result says of the claim.</param>
/// <param name="Stratum">The living system it was found in.</param>
/// <param name="Role">The part it plays there: a side, or too indirect for one.</param>
/// <param name="Finding">What it found, in our own words.</param>
public sealed record ContraryEvidence(StudyName Study, Stance Stance, Stratum Stratum, EvidenceRole Role, string Finding);
