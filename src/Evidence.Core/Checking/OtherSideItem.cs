using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>One study that speaks against a sentence.</summary>
/// <param name="Study">The study.</param>
/// <param name="Claim">The claim on which it was weighed.</param>
/// <param name="Stance">What its result says of that claim.</param>
/// <param name="Finding">What it found, in our own words.</param>
public sealed record OtherSideItem(StudyName Study, string Claim, Stance Stance, string Finding);
