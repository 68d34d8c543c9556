using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>
/// Reads the relations that a sentence states: what acts, on what, in which direction, denied or not. Each word of relation
/// gives one proposition; the sides are the mentions around it, turned round in the passive; words such as "less" or "loss of"
/// turn the direction, and directions multiply ("reduces the loss of x" raises x).
/// </summary>
internal sealed class PropositionReader
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "when", "whenever", "if", "after", "with", "once", "under", "following", "in", "among", "for", "unlike", "compared", "by", "on", "upon", "through", "without", "during", "as", "while", "because", "since", "given", "at", "within",
    };

    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal) { ";", ":", "but", "whereas", "although", "though", "\u2014", "yet" };

    private static readonly HashSet<string> Anaphors = new(StringComparer.Ordinal) { "it", "they", "this", "these", "that", "those", "such", "them", "both", "he", "she" };

    private readonly IReadOnlyList<SentenceWord> _words;
    private readonly IReadOnlyList<ConceptMention> _mentions;
    private readonly ConceptMention?[] _mentionAt;
    private readonly List<RelationCue> _cues;
    private readonly IReadOnlyList<Role> _topic;
    private readonly string _text;
    private readonly Func<string, Concept?> _named;
    private readonly Func<Concept, IEnumerable<Concept>> _opposites;

    public PropositionReader(string text, IReadOnlyList<SentenceWord> words, IReadOnlyList<ConceptMention> mentions, IReadOnlyList<Role> topic, Func<string, Concept?> named, Func<Concept, IEnumerable<Concept>> opposites)
    {
        (_text, _words, _mentions, _topic, _named, _opposites) = (text, words, mentions, topic, named, opposites);
        _mentionAt = new ConceptMention?[words.Count];
        foreach (ConceptMention mention in mentions)
            for (int i = mention.First; i < mention.End; i++) _mentionAt[i] = mention;
        _cues = RelationSpotter.Find(words, i => _mentionAt[i] is not null);
    }

    /// <summary>True where the sentence has a word of relation at all.</summary>
    public bool HasRelation => _cues.Count > 0;

    /// <summary>The propositions in the order of their words of relation.</summary>
    public List<Proposition> Read()
    {
        var read = new List<Proposition>();
        for (int i = 0; i < _cues.Count; i++)
        {
            int last = ChainEnd(i);
            if (ReadCue(i, last, read) is { } proposition) read.Add(proposition);
            i = last;
        }

        return read;
    }

    // "helps to limit", "leads to lower": a chain of relations with no thing between them is one.
    private int ChainEnd(int index)
    {
        int last = index;
        while (last + 1 < _cues.Count && !HasThing(_cues[last].End, _cues[last + 1].Start) && !Parts(_cues[last].End, _cues[last + 1].Start)
            && _cues[last + 1].Word.Form is not RelationForm.BackVerb) last++;
        return last;
    }

    private bool HasThing(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (_mentionAt[i] is not null) return true;
        return false;
    }

    private bool Parts(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (_words[i].IsMark || _words[i].Lower is "and" or "or" or "but" or "which" or "who" or "that" or "while" or "when" or "than") return true;
        return false;
    }

    private Proposition? ReadCue(int first, int last, List<Proposition> before)
    {
        RelationCue head = _cues[first], tail = _cues[last];
        int from = LeftEdge(first), to = RightEdge(last);
        var left = Region(from, head.Start);
        var right = Region(tail.End, to);
        int chain = ChainSign(first, last);
        RelationWord word = tail.Word.Form == RelationForm.Make && first != last && tail.Word.Effect == Effect.Up ? tail.Word : tail.Word;
        bool isBack = word.Form is RelationForm.BackVerb or RelationForm.BackNeed;
        (List<Part> preposed, List<Part> subject) = SplitPreposed(left, from, head.Start);
        (List<Part> objects, List<Part> trailing) = SplitTrailing(right, tail.End, to);
        bool isCoordinated = before.Count > 0 && (IsCoordinated(head.Start) || EndsRelativeClause(first));
        List<Role> inherited = subject.Count == 0 || isCoordinated ? Inherited(before, head.Start, isCoordinated) : [];
        List<Role> agents, affected;
        bool isSymmetric = word.Form is RelationForm.Link or RelationForm.State or RelationForm.Get;
        if (word.Form == RelationForm.Link)
        {
            agents = [.. inherited, .. Agents(isCoordinated ? [] : subject), .. Agents(preposed, isHead: false)];
            int leftSign = subject.Count > 0 ? DirectionOf(subject[0], Effect.Up, any: true) : 0;
            if (right.Count == 0 && subject.Count > 1)
            {
                // "x and y go together"
                (right, subject) = ([.. subject.Skip(1)], [subject[0]]);
                agents = [.. Agents(subject)];
            }

            affected = [.. Affected(right, rightPart => Product(leftSign, DirectionOf(rightPart, Effect.Up, any: true)))];
        }
        else if (word.Form == RelationForm.State || (tail.IsIntransitive && !isBack))
        {
            List<Part> things = subject.Count > 0 ? subject : preposed;
            List<Part> others = subject.Count > 0 ? [.. preposed, .. right] : right;
            Effect effect = word.Effect;
            affected = subject.Count > 0 || preposed.Count > 0 ? [.. Affected(things, p => chain * Signed(effect, p) * (effect == Effect.None ? 0 : Modifiers(p)))] : [.. inherited.Select(r => r with { Sign = chain * SignOf(effect, r.Mention) })];
            agents = [.. Agents(others)];
            if (agents.Count == 0 && things.Count > 1)
            {
                agents = [.. Agents([.. things.Skip(1)], isHead: true)];
                affected = [.. affected.Take(1)];
            }

            if (agents.Count == 0 && before.Count > 0)
            {
                // "when x is given, y goes up"
                agents = [.. before[^1].Affected.Select(a => a with { Sign = 1 }).Concat(before[^1].Agents).Where(a => affected.All(m => m.Mention != a.Mention))];
            }

            if (agents.Count == 0) agents = [.. _topic];
            isSymmetric = true;
        }
        else if ((head.IsPassive || tail.IsPassive || isBack) && !(word.Phrase.EndsWith(" from", StringComparison.Ordinal) || word.Phrase.EndsWith(" against", StringComparison.Ordinal)))
        {
            List<Part> things = subject.Count > 0 && !isCoordinated ? subject : preposed;
            affected = things.Count > 0 ? [.. Affected(things, p => chain * Signed(word.Effect, p) * Modifiers(p))] : [.. inherited.Select(r => r with { Sign = chain * SignOf(word.Effect, r.Mention) })];
            agents = [.. Agents(right)];
            if (agents.Count == 0 && things != preposed) agents = [.. Agents(preposed)];
            isSymmetric = !isBack && right.Count > 0 && right[0].Preposition is "in" or "among";
            if (objects.Count > 0 && objects[0].Preposition is "" or "to" && !isBack && word.Form == RelationForm.Make) affected.AddRange(Affected(objects, p => DirectionOf(p, Effect.Up, any: false)));
        }
        else
        {
            agents = [.. inherited, .. Agents(isCoordinated ? [] : subject), .. Agents(preposed, isHead: subject.Count == 0 && inherited.Count == 0)];
            if (agents.Count == 0 && trailing.Count > 0 && word.Form != RelationForm.Verb) agents = [.. Agents(trailing)];
            bool looksBehind = word.Form is RelationForm.Make or RelationForm.Get || word.Effect == Effect.None;
            affected = [.. Affected(objects, p => chain * (looksBehind ? DirectionOf(p, word.Effect, any: word.Effect == Effect.None) : Signed(word.Effect, p) * Modifiers(p)))];
            if (affected.Count == 0 && preposed.Count > 0 && subject.Count + inherited.Count > 0)
                affected = [.. Affected(preposed, p => chain * Signed(word.Effect, p) * Modifiers(p))];
            if (word.Form == RelationForm.Get && subject.Count == 0 && preposed.Count > 0) agents = [.. Agents(preposed), .. inherited];
            agents.AddRange(Agents(trailing, isHead: false));
        }

        if (affected.Count == 0 && word.Form != RelationForm.BackVerb && FormerDisease(tail.End, to) is { } disease)
            affected = [new Role(disease, chain * DirectionBehind(tail, disease, to), true)];
        bool isLeftAsItIs = word.Form is RelationForm.Make or RelationForm.Get && objects.Any(p => Lexicon.ChangesBehind.In(_words, p.Mention.End, p.To).Any(c => c.Meaning.Effect == Effect.Same));
        AddDamage(affected, isLeftAsItIs ? Effect.Bad : word.Effect);
        AddOpposites(agents);
        AddOpposites(affected);
        bool isDenied = word.Effect == Effect.Same || isLeftAsItIs || IsDenied(from, head, tail, Math.Max(tail.End, affected.Count > 0 ? affected.Max(a => a.Mention.End) : to));
        RelationSense sense = Sense(word, tail.End, to);
        bool isTurned = head.IsPassive && !word.Phrase.EndsWith(" from", StringComparison.Ordinal) || tail.IsPassive || isBack || word.Form == RelationForm.State || tail.IsIntransitive;
        bool isNeed = word.Form == RelationForm.BackNeed && IsNegatedBefore(head.Start, from);
        if (isNeed) isDenied = false;
        return new Proposition(agents, affected, sense, isSymmetric, isDenied, StrengthOf(sense, from, to), ContentWords(isTurned ? tail.End : from, isTurned ? to : head.Start), ContentWords(isTurned ? from : tail.End, isTurned ? head.Start : to), Foreign(from, to), Cues(word, head, tail, affected, isDenied), head.Start);
    }

    private RelationSense Sense(RelationWord word, int from, int to)
    {
        if (word.Sense == RelationSense.Cause)
            for (int i = from; i < Math.Min(to, from + 4); i++)
                if (_words[i].Lower is "risk" or "odds" or "chance" or "chances" or "likelihood" or "probability") return RelationSense.Prediction;
        return word.Sense;
    }

    private ClaimStrength StrengthOf(RelationSense sense, int from, int to)
    {
        bool isHedged = false;
        foreach ((int start, int length, string kind) in Lexicon.Hedges.In(_words))
        {
            if (start > to || start + length < from) continue;
            if (kind == "open") return ClaimStrength.Consistent;
            isHedged = true;
        }

        return sense switch
        {
            RelationSense.Advice => isHedged ? ClaimStrength.ConditionalCause : ClaimStrength.Advice,
            RelationSense.Cause or RelationSense.Need => isHedged ? ClaimStrength.ConditionalCause : ClaimStrength.Cause,
            RelationSense.Prediction or RelationSense.Precede => isHedged ? ClaimStrength.Association : ClaimStrength.Prediction,
            _ => isHedged ? ClaimStrength.Consistent : ClaimStrength.Association,
        };
    }

    private int LeftEdge(int index)
    {
        int from = index == 0 ? 0 : _cues[index - 1].End;
        for (int i = _cues[index].Start - 1; i >= from; i--)
            if (Breaks.Contains(_words[i].Lower)) return i + 1;
        return from;
    }

    private int RightEdge(int index)
    {
        int to = index + 1 < _cues.Count ? _cues[index + 1].Start : _words.Count;
        for (int i = _cues[index].End; i < to; i++)
            if (Breaks.Contains(_words[i].Lower)) return i;
        return to;
    }

    // The verb follows "and" or a comma at once: it goes on with the same subject.
    private bool IsCoordinated(int start)
    {
        for (int i = start - 1; i >= 0; i--)
        {
            if (_words[i].Lower is "and" or "or" or "but" or ",") return true;
            if (!(_words[i].Lower.EndsWith("ly", StringComparison.Ordinal) || _words[i].Lower is "also" or "then" or "so" or "thus" or "may" or "might" or "can" or "could" or "does" or "do" or "not" or "will" or "to" or "even" or "thereby")) return false;
        }

        return false;
    }

    // "x that wipes out y lowers z": the second verb belongs to x.
    private bool EndsRelativeClause(int index)
    {
        if (index == 0) return false;
        int opener = _cues[index - 1].Start - 1;
        while (opener > 0 && (_words[opener].Lower is "can" or "may" or "not" or "do" or "does" or "also" or "have" or "has" or "are" or "is" or "were" or "was" || _words[opener].Lower.EndsWith("ly", StringComparison.Ordinal))) opener--;
        if (opener <= 0 || _words[opener].Lower is not ("that" or "which") || _mentionAt[opener - 1] is null) return false;
        return !Parts(_cues[index - 1].End, _cues[index].Start);
    }

    private List<Role> Inherited(List<Proposition> before, int start, bool isCoordinated)
    {
        if (before.Count > 0 && isCoordinated) return [.. before[^1].Agents];
        bool refersBack = false;
        for (int i = Math.Max(0, start - 8); i < start; i++) refersBack |= Anaphors.Contains(_words[i].Lower);
        if (before.Count == 0 && refersBack && _mentions.Any(m => m.End <= start)) return [.. _mentions.Where(m => m.End <= start).Select((m, i) => new Role(m, 1, i == 0))];
        if (before.Count > 0 && refersBack) return [.. before[^1].Affected.Select(a => a with { Sign = 1 }), .. before[^1].Agents.Select(a => a with { IsHead = false })];
        return refersBack || StartsWithFragment() ? [.. _topic] : [];
    }

    // "Swallowed or put on too thickly, it ...", "The treated animals ..."
    private bool StartsWithFragment() => _words.Count > 1 && _words[0].Lower is "the" && _words[1].Lower is "treated" or "same" or "effect" or "animals";

    private int ChainSign(int first, int last)
    {
        int sign = 1;
        for (int i = first; i < last; i++)
            if (_cues[i].Word.Effect == Effect.Down) sign = -sign;
        return sign;
    }

    private List<Part> Region(int from, int to)
    {
        var parts = new List<Part>();
        int edge = from;
        foreach (ConceptMention mention in _mentions.Where(m => m.First >= from && m.End <= to))
        {
            string preposition = "";
            for (int i = mention.First - 1; i >= edge; i--)
                if (_words[i].Lower is "in" or "among" or "with" or "for" or "from" or "by" or "through" or "to" or "on" or "against" or "after" or "than" or "via" or "when" or "without" or "into")
                {
                    preposition = _words[i].Lower;
                    break;
                }

            bool isCoordinated = parts.Count > 0 && Enumerable.Range(edge, Math.Max(0, mention.First - edge)).Any(i => _words[i].Lower is "and" or "or" or ",") && preposition.Length == 0;
            bool isHead = parts.Count == 0 || (isCoordinated && parts[^1].IsHead);
            parts.Add(new Part(mention, edge, NextEdge(mention, to), preposition, isHead, isCoordinated ? parts[^1] : null));
            edge = mention.End;
        }

        return parts;
    }

    private int NextEdge(ConceptMention mention, int to) => _mentions.Where(m => m.First >= mention.End).Select(m => m.First).Append(to).Min();

    private static List<Part> Headed(List<Part> parts) => parts.Count > 0 && !parts[0].IsHead ? [parts[0] with { IsHead = true }, .. parts.Skip(1)] : parts;

    // What stands in front of the subject behind "When ...", "In ..." up to a comma.
    private (List<Part> Preposed, List<Part> Subject) SplitPreposed(List<Part> left, int from, int to)
    {
        int open = from;
        while (open < to && (_words[open].IsMark || _words[open].Lower is "and" or "so" or "also" or "however" or "then")) open++;
        if (open >= to || !Openers.Contains(_words[open].Lower)) return ([], left);
        if (left.Count > 1 && left[0].Preposition is "in" or "with" or "among" && left[1].Preposition.Length == 0 && !left[1].IsHead && !Enumerable.Range(open, Math.Max(0, to - open)).Any(i => _words[i].Lower == ","))
            return ([left[0]], [.. left.Skip(1).Select(p => p with { IsHead = true })]);
        int comma = -1;
        for (int i = open; i < to; i++)
            if (_words[i].Lower == ",") comma = i;
        if (comma >= 0 && _words[open].Lower is "unlike" or "compared") return ([], Headed([.. left.Where(p => p.Mention.First > comma)]));
        return comma < 0 ? ([], left) : ([.. left.Where(p => p.Mention.First < comma)], Headed([.. left.Where(p => p.Mention.First > comma)]));
    }

    private (List<Part> Objects, List<Part> Trailing) SplitTrailing(List<Part> right, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (i > from && _words[i].Lower is "when" or "whenever" or "if" or "after" or "once" or "because" or "following" or "through" or "via" or "unless" or "by")
                return ([.. right.Where(p => p.Mention.First < i)], [.. right.Where(p => p.Mention.First > i)]);
        return (right, []);
    }

    private List<Role> Agents(List<Part> parts, bool isHead = true) =>
        [.. parts.Select(p => new Role(p.Mention, AgentSign(p), isHead && (p.IsHead || p.Preposition is "" or "by" or "with" or "from" or "on")))];

    private int AgentSign(Part part)
    {
        int sign = 1;
        foreach ((_, _, ChangeWord change) in Before(part))
            if (change.Effect is Effect.Down or Effect.Bad && change.Phrase is not ("low" or "little" or "few" or "weak" or "poor") || change.Phrase is "low" or "little") sign = change.Effect == Effect.Bad && Valence.Of(part.Mention.Concepts[0]) <= 0 ? sign : -sign;
        if (Joined(part) is { Effect: Effect.Down }) sign = -sign;
        return sign;
    }

    private static List<Role> Affected(List<Part> parts, Func<Part, int> sign) => [.. parts.Select(p => new Role(p.Mention, sign(p), p.IsHead))];

    private IEnumerable<(int Start, int Length, ChangeWord Change)> Before(Part part)
    {
        List<(int, int, ChangeWord)> own = [.. Lexicon.Changes.In(_words, part.Edge, part.Mention.First)];
        if (own.Count == 0)
        {
            // "blocking x", "by reducing x": what is done to it first.
            foreach ((int at, int length, RelationWord word) in Lexicon.Relations.In(_words, part.Edge, part.Mention.First))
                if (word.Form == RelationForm.Verb && _words[at].Lower.EndsWith("ing", StringComparison.Ordinal) && !_cues.Any(c => c.Start == at)) own.Add((at, length, new ChangeWord(word.Phrase, word.Effect)));
        }

        return own.Count == 0 && part.SharesWith is { } other ? Before(other) : own;
    }

    private IEnumerable<(int Start, int Length, ChangeWord Change)> Behind(Part part)
    {
        int to = part.Mention.End;
        while (to < part.To && _words[to].Lower is not ("than" or "who" or "which" or "that" or "compared")
            && (_words[to].Lower is not ("in" or "with" or "of" or "among") || Lexicon.ChangesBehind.At(_words, to, part.To).Length > 0)) to++;
        return Lexicon.ChangesBehind.In(_words, part.Mention.End, to);
    }

    private ChangeWord? Joined(Part part) => !_cues.Any(c => c.Start == part.Mention.End) && part.Mention.End < _words.Count && Lexicon.ChangesJoined.At(_words, part.Mention.End) is { Length: > 0, Meaning: { } word } ? word : null;

    // The product of the words in front, 1 where there are none.
    private int Modifiers(Part part)
    {
        int sign = 1;
        foreach ((_, _, ChangeWord change) in Before(part))
            if (change.Effect == Effect.Down || (change.Effect == Effect.Bad && Valence.Of(part.Mention.Concepts[0]) >= 0 && change.Phrase.Contains(' '))) sign = -sign;
        if (Joined(part) is { } joined) sign *= SignOf(joined.Effect, part.Mention);
        return sign;
    }

    // Where the words around a thing send it; the default of the relation where they say nothing.
    private int DirectionOf(Part part, Effect otherwise, bool any)
    {
        int sign = 1;
        bool found = false;
        foreach ((_, _, ChangeWord change) in Before(part).Concat(Behind(part)))
        {
            if (change.Effect == Effect.Same) continue;
            found = true;
            sign *= SignOf(change.Effect, part.Mention);
        }

        if (Joined(part) is { } joined)
        {
            found = true;
            sign *= SignOf(joined.Effect, part.Mention);
        }

        return found ? sign : any ? 0 : SignOf(otherwise, part.Mention);
    }

    // "the disease" points to the last disease named before.
    private ConceptMention? FormerDisease(int from, int to)
    {
        for (int i = from; i + 1 < to; i++)
            if (_words[i].Lower is "the" or "this" && _words[i + 1].Lower is "disease" or "condition" or "illness" or "complaint")
                return _mentions.LastOrDefault(m => m.End <= from && m.Concepts[0].Kind == ConceptKind.DiseaseOrSymptom) ?? _topic.Select(t => t.Mention).LastOrDefault(m => m.Concepts[0].Kind == ConceptKind.DiseaseOrSymptom);
        return null;
    }

    private int DirectionBehind(RelationCue cue, ConceptMention thing, int to)
    {
        int sign = cue.Word.Form is RelationForm.Make or RelationForm.Get ? 1 : SignOf(cue.Word.Effect, thing);
        foreach ((_, _, ChangeWord change) in Lexicon.ChangesBehind.In(_words, cue.End, to)) sign *= SignOf(change.Effect, thing);
        return sign;
    }

    // What harms or guards a part of the body raises or lowers its damage, where the base has a name for that.
    private void AddDamage(List<Role> affected, Effect effect)
    {
        if (effect is not (Effect.Good or Effect.Bad or Effect.Down)) return;
        foreach (Role role in affected.ToArray())
        {
            if (role.Mention.Concepts[0] is not { Kind: ConceptKind.Anatomical } part || DamageOf(part) is not { } damage) continue;
            affected.Add(new Role(new ConceptMention([damage], role.Mention.First, role.Mention.Count, role.Mention.Words, true), effect == Effect.Bad ? 1 : -1, role.IsHead));
        }
    }

    // What weakens a thing raises its opposite.
    private void AddOpposites(List<Role> roles)
    {
        foreach (Role role in roles.ToArray())
        {
            Concept[] opposites = [.. role.Mention.Concepts.SelectMany(_opposites).DistinctBy(c => c.Id)];
            if (opposites.Length > 0) roles.Add(role with { Mention = role.Mention with { Concepts = opposites, IsLoose = true }, Sign = -role.Sign });
        }
    }

    private Concept? DamageOf(Concept part) =>
        part.Names.SelectMany(name => new[] { "damage", "loss", "breakdown", "injury", "degradation" }.Select(harm => _named($"{name} {harm}"))).FirstOrDefault(c => c is not null);

    private static int Signed(Effect effect, Part part) => SignOf(effect, part.Mention);

    private static int SignOf(Effect effect, ConceptMention mention) => effect switch
    {
        Effect.Up => 1,
        Effect.Down => -1,
        Effect.Good => Valence.Of(mention.Concepts[0]) < 0 ? -1 : 1,
        Effect.Bad => Valence.Of(mention.Concepts[0]) < 0 ? 1 : -1,
        _ => 0,
    };

    private static int Product(int left, int right) => left == 0 ? right : right == 0 ? left : left * right;

    private bool IsDenied(int from, RelationCue head, RelationCue tail, int to)
    {
        int denials = 0;
        foreach ((int at, int length, string kind) in Lexicon.Negations.In(_words))
        {
            if (kind != "denies" || at < from || at >= to || (at >= head.Start && at < head.End) || (at >= tail.Start && at < tail.End && tail.Word.Phrase.Contains(' '))) continue;
            if (at > 0 && _words[at - 1].Lower is "do" or "does" or "did" && at > 1 && _words[at - 2].Lower is "who" or "that") continue;
            if (at > 0 && _words[at - 1].Lower is "who" or "whose") continue;
            denials++;
        }

        return denials % 2 == 1;
    }

    private bool IsNegatedBefore(int start, int from) =>
        Lexicon.Negations.In(_words, Math.Min(from, start), start).Any(n => n.Meaning == "denies") || Lexicon.Negations.In(_words, 0, start).Any(n => n.Meaning == "denies");

    private List<string> ContentWords(int from, int to)
    {
        var content = new List<string>();
        for (int i = from; i < to; i++)
            if (!_words[i].IsMark && _words[i].Lower.Length > 2 && !Lexicon.Everyday.Contains(_words[i].Stem) && Lexicon.Hedges.At(_words, i).Length == 0 && Lexicon.Negations.At(_words, i).Length == 0) content.Add(_words[i].Stem);
        return content;
    }

    private List<string> Foreign(int from, int to)
    {
        var foreign = new List<string>();
        for (int i = from; i < to; i++)
        {
            SentenceWord word = _words[i];
            if (word.IsMark || _mentionAt[i] is not null || word.Lower.Length < 3 || Lexicon.Everyday.Contains(word.Stem) || char.IsDigit(word.Lower[0])) continue;
            if (Lexicon.Relations.At(_words, i).Length > 0 || Lexicon.Changes.At(_words, i).Length > 0 || Lexicon.ChangesBehind.At(_words, i).Length > 0
                || Lexicon.Hedges.At(_words, i).Length > 0 || Lexicon.Negations.At(_words, i).Length > 0 || Lexicon.Populations.At(_words, i).Length > 0 || Lexicon.ChangesJoined.At(_words, i).Length > 0) continue;
            if (word.Lower.EndsWith("ly", StringComparison.Ordinal)) continue;
            foreign.Add(word.Stem);
        }

        return foreign;
    }

    private List<Cue> Cues(RelationWord word, RelationCue head, RelationCue tail, List<Role> affected, bool isDenied)
    {
        string surface = _text[_words[head.Start].Start.._words[tail.End - 1].End];
        string direction = affected.FirstOrDefault(a => a.IsHead)?.Sign switch { > 0 => "raises", < 0 => "lowers", _ => "no direction" };
        var cues = new List<Cue> { new($"{word.Sense.ToString().ToLowerInvariant()}, {(head.IsPassive || tail.IsPassive ? "passive, " : "")}{direction}", surface) };
        if (isDenied) cues.Add(new Cue("denied", string.Join(" ", Lexicon.Negations.In(_words).Where(n => n.Meaning == "denies").Select(n => _text[_words[n.Start].Start.._words[n.Start + n.Length - 1].End]).DefaultIfEmpty(surface))));
        return cues;
    }

    private sealed record Part(ConceptMention Mention, int Edge, int To, string Preposition, bool IsHead, Part? SharesWith);
}
