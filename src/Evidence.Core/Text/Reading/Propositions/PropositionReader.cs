namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>
/// Reads the relations that a sentence states: what acts, on what, in which direction, denied or not. Each word of relation
/// gives one proposition; the sides are the mentions around it, turned round in the passive; words such as "less" or "loss of"
/// turn the direction, and directions multiply ("reduces the loss of x" raises x).
/// </summary>
internal sealed class PropositionReader
{
    private readonly SentenceParts _sentence;
    private readonly Directions _directions;
    private readonly FormerMentions _former;
    private readonly RoleReader _roles;
    private readonly FurtherRoles _further;

    /// <summary>Prepares a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="topic">What the sentence before it was about.</param>
    /// <param name="further">What the base knows beside the names.</param>
    public PropositionReader(SentenceParts sentence, IReadOnlyList<Role> topic, FurtherRoles further)
    {
        (_sentence, _directions, _former, _further) = (sentence, new Directions(sentence), new FormerMentions(sentence, topic), further);
        _roles = new RoleReader(_directions, _former);
    }

    // That a thing stays so denies its damage.
    private static readonly HashSet<string> Unharmed = new(StringComparer.Ordinal) { "unharmed", "undamaged", "unscathed", "intact" };

    /// <summary>The propositions in the order of their words of relation.</summary>
    public List<Proposition> Read()
    {
        var read = new List<Proposition>();
        for (int i = 0; i < _sentence.Cues.Count; i++)
        {
            int last = Clauses.ChainEnd(_sentence, i);
            RelationCue? then = Clauses.Caused(_sentence, last);
            Proposition proposition = Read(ClauseOf(i, last, read) with { Then = then });
            i = then is null ? last : last + 1;
            if (Clauses.IsKeptFrom(_sentence, last))
            {
                i = Clauses.ChainEnd(_sentence, last + 1);
                Proposition kept = Read(ClauseOf(last + 1, i, read));
                if (kept.Affected.Count > 0) proposition = kept with { Agents = proposition.Agents, Affected = [.. kept.Affected.Select(a => a with { Sign = -a.Sign })], IsDenied = proposition.IsDenied, Start = proposition.Start, From = proposition.From };
            }

            read.Add(proposition);
        }

        return read;
    }

    private Clause ClauseOf(int first, int last, List<Proposition> before)
    {
        RelationCue head = _sentence.Cues[first], tail = _sentence.Cues[last];
        int from = Clauses.LeftEdge(_sentence, first), to = Clauses.RightEdge(_sentence, last);
        List<SidePart> right = Sides.In(_sentence, tail.End, to);
        (List<SidePart> preposed, List<SidePart> subject) = Sides.SplitPreposed(_sentence, Sides.In(_sentence, from, head.Start), from, head.Start);
        (List<SidePart> objects, List<SidePart> trailing) = Sides.SplitTrailing(_sentence, right, tail.End, to);
        bool goesOn = Clauses.GoesOn(_sentence, first) && (before.Count > 0 || subject.Count == 0);
        return new Clause
        {
            Head = head,
            Tail = tail,
            From = from,
            To = to,
            Before = before,
            GoesOn = goesOn,
            IsSame = _sentence.Cues.Skip(first).Take(last - first + 1).Any(c => c.Word.Effect == Effect.Same),
            PointsBack = objects.Count == 0 && _former.Disease(tail.End, to) is not null,
            ChainSign = _sentence.Cues.Skip(first).Take(last - first).Count(c => c.Word.Effect == Effect.Down) % 2 == 1 != IsLessened(first, last) ? -1 : 1,
            Preposed = preposed,
            Subject = subject,
            Right = right,
            Objects = objects,
            Trailing = trailing,
            Inherited = subject.Count == 0 || goesOn ? _former.SubjectOf(before, head.Start, goesOn) : [],
        };
    }

    // "ends up with less damage to x"
    private bool IsLessened(int first, int last) =>
        last > first && Lexicon.Changes.In(_sentence.Words, _sentence.Cues[last - 1].End, _sentence.Cues[last].Start).Count(c => c.Meaning.Effect == Effect.Down) % 2 == 1;

    private Proposition Read(Clause clause)
    {
        (RelationCue head, RelationCue tail, RelationWord word) = (clause.Head, clause.Tail, clause.Word);
        (List<Role> agents, List<Role> affected, bool isSymmetric) = _roles.Read(clause);
        if (affected.Count == 0 && word.Form != RelationForm.BackVerb && _former.Disease(tail.End, clause.To) is { } disease)
            affected = [new Role(disease, clause.ChainSign * _directions.Behind(tail, disease, clause.To), true)];
        if (affected.Count == 0 && word.Form != RelationForm.BackVerb && PointsBack(tail.End) && _sentence.Mentions.LastOrDefault(m => m.End <= head.Start && agents.All(a => a.Mention != m)) is { } former)
            affected = [new Role(former, clause.ChainSign * _directions.Behind(tail, former, clause.To), true)];
        bool isLeftAsItIs = word.Form is RelationForm.Make or RelationForm.Particle or RelationForm.Get && clause.Objects.Any(p => Lexicon.ChangesBehind.In(_sentence.Words, p.Mention.End, p.To).Any(c => c.Meaning.Effect == Effect.Same || _sentence.Lower(c.Start - 1) == "no") || Lexicon.Changes.In(_sentence.Words, p.Edge, p.Mention.First).Any(c => c.Meaning.Effect == Effect.Same));
        bool isSame = clause.IsSame || isLeftAsItIs || clause.Then?.Word.Effect == Effect.Same || IsJustAs(clause);
        if (isSame) affected = [.. affected.Select(a => a with { Sign = 0 })];
        _further.AddProcess(affected, word.Phrase);
        if (isSame) _further.AddUnchanged(affected);
        if (isLeftAsItIs || !clause.IsSame || Unharmed.Contains(word.Phrase.Split(' ')[^1])) _further.AddChanges(affected, word.Phrase, isSame ? Effect.Bad : EffectOn(clause), word.Sense, clause.ChainSign);
        _further.AddOpposites(agents);
        _further.AddOpposites(affected);
        bool isNeed = word.Form == RelationForm.BackNeed && !word.Phrase.EndsWith(" on", StringComparison.Ordinal) && word.Phrase is not ("need" or "require") && Denials.IsDeniedBefore(_sentence, 0, head.Start);
        bool denies = Denials.IsDenied(_sentence, clause.From, head, tail, Math.Max(tail.End, affected.Where(a => a.Mention.First >= tail.End).Select(a => a.Mention.End).DefaultIfEmpty(clause.To).Max()), clause.To);
        if (clause.GoesOn && clause.Before.Count > 0 && clause.Before[^1].IsDenied && Clauses.IsAlternative(_sentence, head.Start)) denies = !denies; // "cannot trigger or worsen x"
        bool isDenied = !isNeed && (isSame ? !(denies && Denials.IsDeniedBefore(_sentence, Math.Max(clause.From, head.Start - 2), head.Start)) : denies); // "not quite the same"
        if (isDenied && word is { Form: RelationForm.Verb, Effect: Effect.None }) affected = [.. affected.Select(a => a with { Sign = 0 })]; // "does not change x"
        RelationSense sense = IsItsState(clause, affected) || IsItsState(clause, agents) || (head.Word.Form == RelationForm.Link && head != tail) ? RelationSense.Association : Sense(word, tail.End, clause.To);
        if (word.Form == RelationForm.Get && clause.Objects.Count > 1 && clause.Objects.Any(p => p.Preposition == "from" && !p.IsHead)) sense = RelationSense.Cause; // "get less x from y"
        if (word.Form == RelationForm.Get && sense == RelationSense.Association && Orders.Follows(_sentence, head.Start)) sense = RelationSense.Cause; // "put x into a mouse and it comes down with y"
        bool isTurned = (head.IsPassive && !word.Phrase.EndsWith(" from", StringComparison.Ordinal)) || tail.IsPassive || clause.IsBack || word.Form == RelationForm.State || tail.IsIntransitive;
        List<string> left = ContentWords.In(_sentence, clause.From, head.Start), right = ContentWords.In(_sentence, tail.End, clause.To);
        return new Proposition(agents, affected, sense, isSymmetric, isDenied, Onsets.IsSaid(_sentence, clause.From, clause.To), Hedging.StrengthOf(_sentence, sense, clause.From, clause.To),
            isTurned ? right : left, isTurned ? left : right, ContentWords.Foreign(_sentence, clause.From, clause.To), Cues(clause, sense, affected, isDenied), head.Start, clause.From, clause.To, null);
    }

    private bool IsJustAs(Clause clause)
    {
        int to = clause.Tail.End;
        while (to < clause.To && !_sentence.Words[to].IsMark) to++; // ", whose x stayed as y as that of others" is said of something else
        return Enumerable.Range(clause.From, to - clause.From).Any(i => Sameness.At(_sentence.Words, i)) || Denials.IsEitherWay(_sentence, clause.From, clause.Tail, to);
    }

    // "..., y lowers it"
    private bool PointsBack(int at) => at < _sentence.Words.Count && _sentence.Lower(at) is "it" or "them";

    // "throws x off balance" harms x, whatever "throws" says.
    private Effect EffectOn(Clause clause)
    {
        if (clause.Then is { } then) return then.Word.Effect;
        if (clause.Word.Form is not (RelationForm.Make or RelationForm.Particle or RelationForm.Get)) return clause.Word.Effect;
        foreach (SidePart part in clause.Objects)
        {
            foreach ((_, _, ChangeWord change) in Lexicon.Changes.In(_sentence.Words, part.Edge, part.Mention.First))
                if (change.Effect is Effect.Good or Effect.Bad) return change.Effect;
            foreach ((_, _, ChangeWord change) in Lexicon.ChangesBehind.In(_sentence.Words, part.Mention.End, part.To))
                if (change.Effect is Effect.Good or Effect.Bad) return change.Effect;
        }

        return clause.Word.Effect;
    }

    // "where x is, y is activated": the verb only makes the name of what is there.
    private bool IsItsState(Clause clause, List<Role> roles) => clause.Tail is var cue
        && (cue.IsPassive || clause.Right.Count == 0) && !(cue.End < _sentence.Words.Count && _sentence.Lower(cue.End) == "by") && Lexicon.Predicates.At(_sentence.Words, cue.Start).Length > 0 && roles.Any(r => r.Mention is { IsLoose: true } m && m.End <= cue.Start && cue.Start - m.End < 6);

    // "raises the risk of"
    private RelationSense Sense(RelationWord word, int from, int to)
    {
        if (word.Sense == RelationSense.Cause)
            for (int i = from; i < Math.Min(to, from + 4); i++)
                if (_sentence.Lower(i) is "risk" or "odds" or "chance" or "chances" or "likelihood" or "probability") return RelationSense.Prediction;
        return word.Sense;
    }

    private List<Cue> Cues(Clause clause, RelationSense sense, List<Role> affected, bool isDenied)
    {
        string surface = _sentence.Surface(clause.Head.Start, clause.Tail.End);
        string direction = affected.FirstOrDefault(a => a.IsHead)?.Sign switch { > 0 => "raises", < 0 => "lowers", _ => "no direction" };
        var cues = new List<Cue> { new($"{sense.ToString().ToLowerInvariant()}, {(clause.Head.IsPassive || clause.Tail.IsPassive ? "passive, " : "")}{direction}", surface) };
        if (isDenied) cues.Add(new Cue("denied", Denials.Words(_sentence, surface)));
        return cues;
    }
}
