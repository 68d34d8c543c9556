using System.CommandLine;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>The options that say what a path may walk.</summary>
internal sealed class PathOptions
{
    private readonly Option<int> _maxSteps = new("--max-steps") { HelpName = "N", Description = $"Most steps of a path, 1 to {PathQuery.MostSteps}.", DefaultValueFactory = _ => 6 };
    private readonly Option<int> _limit = new("--limit") { HelpName = "N", Description = $"Most paths to list, 1 to {PathQuery.MostPaths}.", DefaultValueFactory = _ => 10 };
    private readonly Option<string> _in = new("--in") { HelpName = "people|animals|cells", Description = "The living system whose certainty counts.", DefaultValueFactory = _ => "people" };
    private readonly Option<bool> _peopleOnly = new("--people-only") { Description = "Walk only steps that a study in people shows directly." };
    private readonly Option<bool> _shownOnly = new("--shown-only") { Description = "Walk only steps that a study shows." };
    private readonly Option<bool> _withContradicted = new("--with-contradicted") { Description = "Also walk claims whose verdict is contradicted." };
    private readonly Option<bool> _withKinds = new("--with-kinds") { Description = "Let a claim on one kind of a thing lead on to the thing as a whole, not only at the end; such steps are marked." };
    private readonly Option<string[]> _without = new("--without") { HelpName = "CONCEPT", Description = "A concept that no path may touch; may stand more than once." };
    private readonly Option<string?> _through = new("--through") { HelpName = "CONCEPT", Description = "A concept that every path must pass through." };
    private readonly Option<string?> _atLeast = new("--at-least") { HelpName = "CERTAINTY", Description = "Least certainty of each step in the living system asked for." };

    public PathOptions()
    {
        _in.AcceptOnlyFromAmong([.. Vocabulary.All<Stratum>()]);
        _atLeast.AcceptOnlyFromAmong([.. Vocabulary.All<Certainty>()]);
        InRange(_maxSteps, PathQuery.MostSteps);
        InRange(_limit, PathQuery.MostPaths);
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _maxSteps, _limit, _in, _peopleOnly, _shownOnly, _withContradicted, _withKinds, _without, _through, _atLeast }) command.Add(option);
    }

    /// <summary>The query that a call means; null after saying which concept is not there.</summary>
    public PathQuery? Read(ParseResult parsed, CausalMap map, string from, string to)
    {
        string[] without = parsed.GetValue(_without) ?? [];
        string? through = parsed.GetValue(_through);
        if (ConceptArgument.Ids(map, [from, to, .. without, .. through is null ? Array.Empty<string>() : [through]]) is not { } ids) return null;
        return new PathQuery
        {
            From = ids[0],
            To = ids[1],
            Without = [.. ids.Skip(2).Take(without.Length)],
            Through = through is null ? null : ids[^1],
            MaxSteps = parsed.GetValue(_maxSteps),
            Limit = parsed.GetValue(_limit),
            In = Vocabulary.TryParse(parsed.GetValue(_in)!, out Stratum stratum) ? stratum : Stratum.People,
            PeopleOnly = parsed.GetValue(_peopleOnly),
            ShownOnly = parsed.GetValue(_shownOnly),
            WithContradicted = parsed.GetValue(_withContradicted),
            WithKinds = parsed.GetValue(_withKinds),
            AtLeast = parsed.GetValue(_atLeast) is { } word && Vocabulary.TryParse(word, out Certainty least) ? least : null,
        };
    }

    private static void InRange(Option<int> option, int most) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1 || result.GetValueOrDefault<int>() > most) result.AddError($"{option.Name} is 1 to {most}.");
    });
}
