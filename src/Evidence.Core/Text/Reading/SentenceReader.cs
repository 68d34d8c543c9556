using Evidence.Core.Model;
using Evidence.Core.Text.Reading.Concepts;
using Evidence.Core.Text.Reading.Propositions;

namespace Evidence.Core.Text.Reading;

/// <summary>Reads a sentence: concepts, relations with direction and denial, strength, whom it speaks of, whether evidence could decide it. Thread-safe.</summary>
internal sealed class SentenceReader(KnowledgeBase records)
{
    private static readonly HashSet<string> NoSubject = new(StringComparer.Ordinal) { "opinion", "remark", "advice", "announcement", "prediction", "definition", "meaning" };
    private static readonly HashSet<string> PointsBack = new(StringComparer.Ordinal) { "it", "they", "this", "these", "those", "such", "them", "their", "its" };
    private readonly ConceptSpotter _spotter = new(records);

    // Both ways, whichever of the two records says it.
    private readonly ILookup<string, Concept> _opposites = records.Concepts.SelectMany(c => c.Opposite.Select(o => (Of: c.Id, Is: records.FindConcept(o)!)).Concat(c.Opposite.Select(o => (Of: o, Is: c)))).Distinct().ToLookup(p => p.Of, p => p.Is);

    /// <summary>Reads a sentence behind another one.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="before">The reading of the sentence before it, or null; "it" and "they" point there.</param>
    /// <param name="known">Ids of concepts that the document names in full somewhere.</param>
    public SentenceReading Read(string text, SentenceReading? before, IReadOnlySet<string> known)
    {
        List<SentenceWord> words = WordReader.Read(text);
        List<ConceptMention> mentions = _spotter.Spot(text, words, known);
        var sentence = new SentenceParts(text, words, mentions);
        List<Proposition> propositions = new PropositionReader(sentence, before is null ? [] : Topic(before), new FurtherRoles(_spotter.Named, c => _opposites[c.Id])).Read();
        var cues = new List<Cue>();
        (Population population, bool names) = PopulationReader.Read(text, words, mentions, before, cues);
        if (propositions.Any(p => p.To <= propositions[^1].From))
            propositions = [.. propositions.Select(p => p with { Population = PopulationReader.Named(text, words, mentions, p.From, p.To, [])?.Population })];
        (Cue? uncheckable, bool isSoft, bool isPitch) = ReadFrame(text, words, sentence.Cues.Count > 0, StatementBehindColon(words, propositions), propositions.Any(p => p.Agents.Count > 0 && p.Affected.Count > 0), at => mentions.Any(m => m.First == at && m.Concepts[0].Kind is not (ConceptKind.DietOrSupplement or ConceptKind.Drug or ConceptKind.DeviceOrProduct)), before);
        (StrengthReader.Grade grade, IReadOnlyList<Cue> reasons) = StrengthReader.Read(text, words);
        return new SentenceReading
        {
            Text = text,
            Words = words,
            Mentions = mentions,
            Propositions = propositions,
            Former = before is not null && words.Where((w, i) => PointsBack.Contains(w.Lower) || (w.Lower is "patients" or "animals" && i > 0 && words[i - 1].Lower == "the")).Any() ? [.. before.Mentions.Select(m => m with { First = 0, Count = 0 })] : [],
            Uncheckable = uncheckable,
            IsSoftlyUncheckable = isSoft,
            IsPitch = isPitch,
            IsAdvice = uncheckable?.Decision == Article("advice"),
            IsBesideTheThing = uncheckable?.Decision is { } decision && (decision == Article("announcement") || decision == Article("definition")),
            Foreign = ContentWords.Foreign(sentence, 0, words.Count),
            Strength = StrengthReader.StrengthOf(grade, propositions),
            StrengthReasons = reasons,
            Certainties = CertaintyReader.Read(text, words),
            Population = population,
            NamesPopulation = names,
            ForeignConditions = ForeignConditions(words, mentions),
            Cues = cues,
        };
    }

    // What a sentence is about, for the next one: its first thing, else all.
    private static IReadOnlyList<Role> Topic(SentenceReading before)
    {
        if (before.Mentions.Count == 0) return [];
        Proposition? first = before.Propositions.FirstOrDefault(p => p.Agents.Count > 0);
        ConceptMention head = before.Mentions[0];
        if (first is not null && first.Agents.Any(a => a.Mention.First < before.Words.Count && a.IsHead)) head = before.Mentions.FirstOrDefault(m => first.Agents.Any(a => a.Mention == m && a.IsHead)) ?? head;
        return [.. before.Mentions.Select(m => new Role(m, 1, m == head))];
    }

    private static (Cue?, bool, bool) ReadFrame(string text, List<SentenceWord> words, bool hasRelation, int? behind, bool isStated, Func<int, bool> isNoProduct, SentenceReading? before)
    {
        if (words.Count == 0 || words.All(w => w.IsMark)) return (new Cue("states nothing", text), false, false);
        if (text.TrimEnd(' ', '"', '\u201D', ')').EndsWith('?') && !(isStated && HasTag(words))) return (new Cue("a question", "?"), false, false);
        var pitches = Lexicon.Pitches.In(words).ToList();
        int strong = pitches.Count(p => p.Meaning == "strong"), weak = pitches.Where(p => p.Meaning == "weak").Select(p => words[p.Start].Lower).Distinct().Count();
        if (strong > 0 || (weak >= 2 && words.Where((w, i) => w.Lower is "try" or "order" or "buy" || (w.Lower == "our" && !isNoProduct(i + 1))).Any()))
            return (new Cue("advertising", string.Join(", ", pitches.Select(p => Surface(text, words, p.Start, p.Length)))), false, true);
        if (before is { IsPitch: true } && words[0].Lower is "they" or "it") return (new Cue("advertising that goes on", Surface(text, words, 0, 1)), false, true);
        (int Start, int Length, string Meaning)[] frames = [.. Lexicon.Frames.In(words).Where(f => !IsInserted(words, f.Start) && !(isStated && f.Meaning == "remark") && !(f.Start < behind && f.Meaning is "advice" or "announcement" or "remark" or "opinion") && (f.Meaning != "advice" || (!IsGerund(words[f.Start]) && !Lexicon.IsIrregularForm(words[f.Start].Lower) && IsAtStart(words, f.Start) && !(f is { Start: 0, Length: <= 2 } && IsCondition(words)))))];
        if (frames.Length > 0 && NoSubject.Contains(frames[0].Meaning)) return (new Cue(Article(frames[0].Meaning), Surface(text, words, frames[0].Start, frames[0].Length)), frames[0].Meaning != "meaning", false);
        if (!hasRelation && words.Count < 6) return (new Cue("states no relation", text), true, false);
        return (null, false, false);
    }

    // "x lowers y, and who would have guessed that?" states and asks nothing.
    private static bool HasTag(List<SentenceWord> words)
    {
        int comma = words.FindLastIndex(w => w.Lower == ",");
        return comma > 4 && words.Count - comma <= 9 && (words[comma + 1].Lower is "and" or "who" or "right" or "no" || (words[comma + 1].Lower is "is" or "are" or "does" or "do" && comma + 2 < words.Count && words[comma + 2].Lower == "not")) && words[0].Lower is not ("what" or "why" or "how" or "who" or "which" or "when" or "where" or "does" or "do" or "did" or "is" or "are" or "can" or "could" or "would" or "will" or "should" or "has" or "have");
    }

    // "Skip the steak: x cures y" states what stands behind the colon.
    private static int? StatementBehindColon(List<SentenceWord> words, List<Proposition> propositions) =>
        words.FindIndex(w => w.Lower == ":") is > 0 and var colon && propositions.Any(p => p.Start > colon && p.Affected.Count > 0 && p.Agents.Any(a => a.Mention.First > colon)) ? colon : null;

    // Between two dashes.
    private static bool IsInserted(List<SentenceWord> words, int at) => words.Take(at).Any(w => w.Lower is "\u2014" or "\u2013") && words.Skip(at).Any(w => w.Lower is "\u2014" or "\u2013");

    // "Add x and the y falls" says what happens.
    private static bool IsCondition(List<SentenceWord> words) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 2)).Any(i => words[i].Lower == "and" && (words[i + 1].Lower is "the" or "their" or "its" or "it" or "they" || (words[i + 1].Lower is not ("you" or "your") && Lexicon.Populations.At(words, i + 1).Length > 0) || (words[i + 1].Lower == "you" && words.Skip(i + 2).Take(4).Any(w => w.Lower is "find" or "see" or "notice"))));

    // "Sticking to x protects y" advises nothing.
    private static bool IsGerund(SentenceWord word) => word.Lower.EndsWith("ing", StringComparison.Ordinal);

    // Advice opens a sentence, or a part of it behind "and", "so" or a comma; "should" and "ought" give it where people are to do it.
    private static bool IsAtStart(List<SentenceWord> words, int start)
    {
        if (words[start].Lower is "should" or "ought" or "must")
        {
            int who = start - 1;
            while (who > 0 && words[who].Lower.EndsWith("ly", StringComparison.Ordinal)) who--;
            return (who < 0 || words[who].Lower is "you" or "we" or "they" or "everyone" or "everybody" or "anyone" or "anybody" or "nobody" or "one" || EndsWithBeings(words, who)) && (start < 2 || words[start - 2].Lower is not ("than" or "as"));
        }

        if (words[start].Lower is "you") return start == 0 || words[start - 1].Lower is not ("than" or "as");
        int i = start - 1;
        if (i > 0 && words[i].Lower == "," && words[0].Lower is "if" or "when" or "for" or "before" or "once" or "while" && !words.Take(i).Any(w => w.Lower == ",")) return true; // "If you have x, take y"
        while (i >= 0 && (words[i].IsMark && words[i].Lower is not ("," or ";") || words[i].Lower is "so" or "and" or "then" or "please" or "instead" or "always" or "now" or "also" || char.IsDigit(words[i].Lower[0]))) i--;
        return i < 0;
    }

    // "people", "people with x", "patients on y": the beings stand some words before.
    private static bool EndsWithBeings(List<SentenceWord> words, int at)
    {
        for (int i = at; i >= 0 && i > at - 6 && !words[i].IsMark && words[i].Lower is not ("than" or "that" or "what" or "which" or "as"); i--)
            if (Lexicon.Populations.At(words, i).Length > 0) return true;
        return false;
    }

    private static string Article(string kind) => kind[0] is 'a' or 'o' ? $"an {kind}" : $"a {kind}";

    private static string Surface(string text, List<SentenceWord> words, int start, int length) => text[words[start].Start..words[start + length - 1].End];

    private static List<string> ForeignConditions(List<SentenceWord> words, List<ConceptMention> mentions)
    {
        var foreign = new List<string>();
        for (int i = 0; i < words.Count; i++)
        {
            SentenceWord word = words[i];
            if (word.IsMark || mentions.Any(m => i >= m.First && i < m.End)) continue;
            bool isCondition = Lexicon.Conditions.At([word], 0).Length > 0 || (word.Lower.Length > 6 && Lexicon.ConditionEndings.Any(e => word.Lower.EndsWith(e, StringComparison.Ordinal)));
            if (isCondition) foreign.Add(word.Stem);
        }

        return foreign;
    }
}
