using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1016: a study whose finding was not read takes no stand.</summary>
internal sealed class UnreadStance : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1016", Severity.Error, "Stand of a study that was not read",
        "A title does not tell what was found.", "Make the stance inconclusive or background, or read the study and say so in readBasis.", "stance: supports   # of a study with readBasis: metadata-only");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        HashSet<string> unread = [.. loaded.Studies.Where(s => s.Record.ReadBasis == ReadBasis.MetadataOnly).Select(s => s.Record.Id)];
        return loaded.AllEvidence()
            .Where(e => unread.Contains(e.Item.Study) && e.Item.Stance is not (Stance.Inconclusive or Stance.Background))
            .Select(e => Description.At(e.Claim.At($"{e.Path}.stance"), $"'{e.Item.Study}' was not read, yet its stance is {e.Item.Stance.Word()}."));
    }
}
