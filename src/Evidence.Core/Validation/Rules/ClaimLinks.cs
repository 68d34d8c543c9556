using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1020: a claim is not its own opposite, and opposites name each other.</summary>
internal sealed class ClaimLinks : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1020", Severity.Error, "Opposite claims do not name each other",
        "The other side must be one click away from both sides.", "Name this claim in the other's opposite list as well.", "a: opposite [b]; b names none");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        Dictionary<string, Claim> claims = loaded.Claims.GroupBy(c => c.Record.Id).ToDictionary(g => g.Key, g => g.First().Record);
        foreach (LoadedRecord<Claim> claim in loaded.Claims)
        {
            for (int i = 0; i < claim.Record.Opposite.Count; i++)
            {
                string other = claim.Record.Opposite[i];
                if (other == claim.Record.Id) yield return Description.At(claim.At($"opposite[{i}]"), "The claim names itself as its opposite.", "Remove it.");
                else if (claims.TryGetValue(other, out Claim? found) && !found.Opposite.Contains(claim.Record.Id))
                    yield return Description.At(claim.At($"opposite[{i}]"), $"'{other}' does not name '{claim.Record.Id}' as its opposite.");
            }
        }
    }
}
