using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>Finds whom a sentence speaks of: people, animals, cells.</summary>
internal static class PopulationReader
{
    /// <summary>Whom a sentence speaks of, and whether it, or the sentence before, says so.</summary>
    public static (Population Population, bool IsNamed) Read(string text, List<SentenceWord> words, List<ConceptMention> mentions, SentenceReading? before, List<Cue> cues)
    {
        if (Named(text, words, mentions, 0, words.Count, cues) is { } named) return named;
        // A paragraph that has turned to animals or cells stays with them until it names others; of people, only "it", "they" and the like go on.
        bool goesOn = before is { NamesPopulation: true } && IsOfAStudy(before) && words.Count > 1 && (before.Population is Population.Animals or Population.CellsOrTissue || words[0].Lower is "it" or "they" or "this" or "these" or "such" or "also" or "moreover" || (words[0].Lower == "the" && words[1].Lower is "treated" or "same" or "effect"));
        if (goesOn)
        {
            cues.Add(new Cue($"speaks of {before!.Population.Word()}, as the sentence before says", before.Cues.LastOrDefault(c => c.Decision.StartsWith("speaks of", StringComparison.Ordinal))?.Words ?? before.Text));
            return (before.Population, true);
        }

        return (Population.Unstated, false);
    }

    // It names a thing of the base, or speaks of work that was done: "I walked the dog" does neither.
    private static bool IsOfAStudy(SentenceReading before) => before.Mentions.Count > 0 || before.Words.Any(w => Lexicon.Scientific.Contains(w.Stem) || w.Lower is "mice" or "mouse" or "rats" or "rodents" or "cells");

    /// <summary>Whom a stretch of words names, or null.</summary>
    public static (Population Population, bool Names)? Named(string text, List<SentenceWord> words, List<ConceptMention> mentions, int from, int to, List<Cue> cues)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = from; i < Math.Min(to, words.Count); i++)
        {
            (int length, string? kind) = Lexicon.Populations.At(words, i);
            if (length == 0 || (kind == "animals" && i > 0 && words[i - 1].Lower is "my" or "our" or "your" or "his" or "her")) continue; // a pet
            if (kind == "cells-or-tissue" && mentions.Any(m => i >= m.First && i < m.End && m.Concepts[0].Kind is ConceptKind.DietOrSupplement or ConceptKind.Microbe)) continue; // "live cultures"
            found.TryAdd(kind!, text[words[i].Start..words[i + length - 1].End]);
        }

        foreach ((string kind, Population population) in new[] { ("cells-or-tissue", Population.CellsOrTissue), ("animals", Population.Animals), ("people-at-risk", Population.PeopleAtRisk), ("people-with-condition", Population.PeopleWithCondition), ("healthy-people", Population.HealthyPeople) })
        {
            if (!found.TryGetValue(kind, out string? said)) continue;
            cues.Add(new Cue($"speaks of {population.Word()}", said));
            return (population, true);
        }

        if (found.TryGetValue("people", out string? people))
        {
            Population population = mentions.Any(m => m.First >= from && m.End <= to && m.Concepts.Any(c => c.Kind == ConceptKind.DiseaseOrSymptom)) ? Population.PeopleWithCondition : Population.Unstated;
            cues.Add(new Cue("speaks of people", people));
            return (population, true);
        }

        if (mentions.FirstOrDefault(m => m.First >= from && m.End <= to && m.Concepts.Any(IsLaboratoryModel)) is { } model)
        {
            cues.Add(new Cue("speaks of animals: a laboratory model", model.Words));
            return (Population.Animals, true);
        }

        return null;
    }

    // A disease whose names tell of an animal or an experiment.
    private static bool IsLaboratoryModel(Concept concept) => concept.Kind is ConceptKind.DiseaseOrSymptom or ConceptKind.Organism
        && concept.Names.Any(n => Tokenizer.Terms(n).Any(t => t is "model" or "mous" or "mice" or "rat" or "anim" or "experiment" or "murin"));
}
