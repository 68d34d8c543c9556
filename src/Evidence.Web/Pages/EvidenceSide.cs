using Evidence.Core.Appraisal;

namespace Evidence.Web.Pages;

/// <summary>The evidence of one side under its heading.</summary>
public sealed record EvidenceSide(string Title, string Class, IReadOnlyList<EvidenceView> Items);
