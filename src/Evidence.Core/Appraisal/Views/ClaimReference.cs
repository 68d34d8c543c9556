using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A page of this base as a reference, so that it can be cited like a paper: with its verdict and the state of the base that gave it.</summary>
public static class ClaimReference
{
    /// <summary>The reference of a claim's page.</summary>
    /// <param name="claim">The claim and its conclusion.</param>
    /// <param name="address">Address of the page, best one that names the generation.</param>
    /// <param name="generation">Name of the generation that gave the conclusion.</param>
    /// <param name="builtAt">When that was built.</param>
    public static Reference Of(ClaimSummary claim, string address, string generation, DateTimeOffset builtAt) =>
        OfPage(RecordKind.Claim, claim.Id, claim.Text, claim.Verdict, claim.Certainty, address, generation, builtAt);

    internal static Reference OfPage(RecordKind kind, string id, string title, Verdict? verdict, Certainty? certainty, string address, string generation, DateTimeOffset builtAt) => new()
    {
        Key = id,
        Type = "webpage",
        Title = title,
        Url = address,
        Issued = ReferenceDate.OfText(builtAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ContainerTitle = "Evidence",
        Extra = verdict is { } v ? [new ReferenceField("note", $"{kind.Word()}; verdict {v.Spoken()}{(certainty is null or Certainty.NotRated ? "" : $", {RoleWords.Level(certainty.Value)} indicative certainty")}; generation {generation}")] : [],
    };
}
