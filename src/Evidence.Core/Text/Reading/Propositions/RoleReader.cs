namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>What acts and what is acted on in a clause, by the four ways in which a word of relation binds its sides.</summary>
internal sealed class RoleReader(Directions directions, FormerMentions former)
{
    private static readonly HashSet<string> Guards = new(StringComparer.Ordinal) { "protect", "shield", "spare", "safeguard", "keep", "save", "free", "defend", "guard" };

    /// <summary>The roles of a clause.</summary>
    public (List<Role> Agents, List<Role> Affected, bool IsSymmetric) Read(Clause clause)
    {
        (List<Role> agents, List<Role> affected, bool isSymmetric) = ReadByForm(clause);
        if (agents.FindIndex(a => a.Mention.End <= clause.Head.Start && directions.IsInstrument(a.Mention, clause.From)) is >= 0 and var with)
            agents = [.. agents.Select((a, i) => i == with ? a with { IsHead = true, Sign = 1 } : a with { IsHead = false })];
        return (agents, affected, isSymmetric);
    }

    private (List<Role> Agents, List<Role> Affected, bool IsSymmetric) ReadByForm(Clause clause)
    {
        bool isSymmetric = clause.Word.Form is RelationForm.Link or RelationForm.State or RelationForm.Get;
        if (clause.Word.Form == RelationForm.Link) return Linked(clause);
        if (clause.IsState) return States(clause);
        return clause.IsTurned ? Turned(clause) : Acting(clause, isSymmetric);
    }

    // x is linked to y; x and y go together.
    private (List<Role>, List<Role>, bool) Linked(Clause clause)
    {
        IReadOnlyList<SidePart> right = clause.Right, subject = clause.Subject;
        List<Role> agents = [.. clause.Inherited, .. Agents(clause.GoesOn ? [] : subject), .. Agents(clause.Preposed, isHead: false)];
        int leftSign = subject.Count > 0 ? directions.Around(subject[0]) ?? 0 : 0;
        if (right.Count == 0 && subject.Count > 1)
        {
            (right, subject) = ([.. subject.Skip(1)], [subject[0]]);
            agents = [.. Agents(subject)];
        }

        if (leftSign != 0) agents = [.. agents.Select(a => a with { Sign = 1 })]; // it is in what follows
        int wordSign(SidePart part) => Directions.SignOf(clause.Word.Effect, part.Mention); // "the more x, the worse y"
        return (agents, [.. Affected(right, p => Directions.Product(leftSign, directions.Around(p) ?? wordSign(p)))], true);
    }

    // y is high in x; under x, y falls.
    private (List<Role>, List<Role>, bool) States(Clause clause)
    {
        Effect effect = clause.Word.Effect;
        IReadOnlyList<SidePart> things = clause.Subject.Count > 0 ? clause.Subject : clause.Preposed;
        List<Role> affected = things.Count > 0
            ? [.. Affected(things, p => clause.ChainSign * Directions.SignOf(effect, p.Mention) * (effect == Effect.None ? 0 : directions.Modifiers(p)))]
            : [.. clause.Inherited.Select(r => r with { Sign = clause.ChainSign * Directions.SignOf(effect, r.Mention) })];
        List<Role> agents = [.. Agents(clause.Subject.Count > 0 ? [.. clause.Preposed, .. clause.Right] : clause.Right)];
        if (things.Count > 1) agents.RemoveAll(a => IsSameKind(a.Mention, things[0].Mention)); // "the x of people with y is not the x of others"
        if (agents.Count == 0 && things.Count > 1)
        {
            agents = [.. Agents([.. things.Skip(1)])];
            affected = [.. affected.Take(1)];
        }

        // "there is a difference between x and y"
        if (affected.Count == 0 && agents.Count > 1)
        {
            affected = [agents[0] with { Sign = 0, IsHead = true }];
            agents = [.. agents.Skip(1).Select(a => a with { IsHead = true })];
        }

        // "when x is given, y goes up"
        if (agents.Count == 0 && clause.Before.Count > 0)
            agents = [.. clause.Before[^1].Affected.Select(a => a with { Sign = a.Sign < 0 && clause.Before[^1].Agents.Count == 0 ? -1 : 1 }).Concat(clause.Before[^1].Agents).Where(a => affected.All(m => m.Mention != a.Mention))];
        if (agents.Count == 0) agents = [.. former.Topic];
        return (agents, affected, true);
    }

    private static bool IsSameKind(ConceptMention a, ConceptMention b) => a.Concepts[0] == b.Concepts[0] || (a.Concepts[0].Kind == b.Concepts[0].Kind && a.Words[(a.Words.LastIndexOf(' ') + 1)..].Equals(b.Words[(b.Words.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase));

    // y is lowered by x; y stems from x.
    private (List<Role>, List<Role>, bool) Turned(Clause clause)
    {
        RelationWord word = clause.Word;
        bool hasSubject = clause.Subject.Count > 0 && !clause.GoesOn;
        IReadOnlyList<SidePart> things = hasSubject ? clause.Subject : clause.Preposed;
        List<Role> affected = things.Count > 0 ? [.. Affected(things, p => Moved(clause, p))] : [.. clause.Inherited.Select(r => r with { Sign = clause.ChainSign * Directions.SignOf(word.Effect, r.Mention) })];
        List<Role> agents = [.. Agents(clause.Right)];
        if (agents.Count == 0 && hasSubject) agents = [.. Agents(clause.Preposed)];
        if (clause.Objects.Count > 0 && clause.Objects[0].Preposition is "" or "to" && word.Form == RelationForm.Make) affected.AddRange(Affected(clause.Objects, p => directions.Around(p) ?? 1));
        return (agents, affected, !clause.IsBack && clause.Right.Count > 0 && clause.Right[0].Preposition is "in" or "among");
    }

    // x lowers y.
    private (List<Role>, List<Role>, bool) Acting(Clause clause, bool isSymmetric)
    {
        RelationWord word = clause.Word;
        IReadOnlyList<SidePart> subject = clause.Subject, preposed = clause.Preposed;
        List<Role> agents = [.. clause.Inherited, .. Agents(clause.GoesOn ? [] : subject), .. Agents(preposed, isHead: subject.Count == 0 && clause.Inherited.Count == 0)];
        if (agents.Count == 0 && clause.Trailing.Count > 0 && (word.Form != RelationForm.Verb || word.Phrase.StartsWith("relief", StringComparison.Ordinal))) agents = [.. Agents(clause.Trailing)];
        if (clause.IsSame && directions.IsWhether(clause.Head.Start, clause.Tail.End) && clause.Objects.Count > 0 && agents.Count > 0)
            return (Agents(clause.Objects), [.. agents.Select(a => a with { Sign = 0 })], isSymmetric); // "for y it makes no difference whether x is there"
        if (clause.IsSame && directions.WhetherBehind(clause.Head.Start, clause.Tail.End, clause.To) is { } whether && clause.Objects.Any(p => p.Mention.First > whether) && clause.Objects.Any(p => p.Mention.First < whether))
            return (Agents([.. clause.Objects.Where(p => p.Mention.First > whether).Select(p => p with { IsHead = true })]), Affected([.. clause.Objects.Where(p => p.Mention.First < whether)], _ => 0), isSymmetric); // "it made no difference to y whether they got x"
        bool looksAround = word.Form is RelationForm.Make or RelationForm.Particle or RelationForm.Get || word.Effect == Effect.None;
        SidePart? sent = looksAround ? clause.Objects.FirstOrDefault(p => directions.Around(p) is not null) : null;
        List<Role> affected = [.. Affected(clause.Objects, Sign)];
        if (Guards.Contains(word.Phrase) && clause.Objects.Any(p => p.Preposition is "from" or "against"))
            affected = [.. clause.Objects.Select(p => p.Preposition is "from" or "against" ? new Role(p.Mention, -clause.ChainSign, true) : new Role(p.Mention, clause.ChainSign, false))]; // "protects x from y" lowers y
        if (affected.Count == 0 && !clause.PointsBack && preposed.Count > 0 && subject.Count + clause.Inherited.Count > 0) affected = [.. Affected(preposed, p => Moved(clause, p))];
        if (word.Form == RelationForm.Get && subject.Count == 0 && preposed.Count > 0) agents = [.. Agents(preposed), .. clause.Inherited];
        agents.AddRange(Agents(clause.Trailing, isHead: false));
        if (word.Form == RelationForm.Get && clause.Objects.Count > 1 && clause.Objects.FirstOrDefault(p => p.Preposition == "from" && !p.IsHead) is { } giver)
            return ([new Role(giver.Mention, directions.OfAgent(giver), true)], [.. affected.Where(a => a.Mention != giver.Mention), .. subject.Where(p => p.Mention.Concepts[0].Kind == Model.ConceptKind.DiseaseOrSymptom).Select(p => new Role(p.Mention, affected[0].Sign, false))], false); // "people with x get less y from z"
        return (agents, affected, isSymmetric);

        int Sign(SidePart part) =>
            clause.Then is { } then ? clause.ChainSign * Directions.SignOf(then.Word.Effect, part.Mention) * directions.Modifiers(part)
            : directions.IsKeptFromIt(part) ? -clause.ChainSign
            : !looksAround ? Moved(clause, part)
            : directions.Around(part) is { } own ? clause.ChainSign * own
            : sent is not null ? clause.ChainSign * directions.Around(sent)!.Value * Alike(sent, part) // "leaves people with x in less y"
            : clause.ChainSign * (word.Effect == Effect.None ? 0 : Directions.SignOf(word.Effect, part.Mention));
    }

    // 1 where both are welcome or both are not: less of the one is then less of the other.
    private static int Alike(SidePart a, SidePart b) => Math.Sign((Valence.Of(a.Mention.Concepts[0]) * Valence.Of(b.Mention.Concepts[0])) + 0.5);

    // "drives x back" sends it down, whatever "drives x" does; a verb that is part of the thing's name ("x is weakened") says that it is there.
    private int Moved(Clause clause, SidePart part) =>
        clause.ChainSign * (clause.Word.Form == RelationForm.Verb && directions.IsSentAway(part) ? -1 : directions.IsInName(clause.Tail, part.Mention) ? 1 : Directions.SignOf(clause.Word.Effect, part.Mention)) * directions.Modifiers(part);

    private List<Role> Agents(IReadOnlyList<SidePart> parts, bool isHead = true) =>
        [.. parts.Select(p => new Role(p.Mention, directions.OfAgent(p), isHead && (p.IsHead || p.Preposition is "" or "by" or "with" or "from" or "on")))];

    // What stands behind "in" or "of" goes where the thing itself goes: less pain in x is less x, where both are bad.
    private static List<Role> Affected(IReadOnlyList<SidePart> parts, Func<SidePart, int> sign)
    {
        var roles = new List<Role>(parts.Count);
        foreach (SidePart part in parts)
        {
            SidePart? head = parts.FirstOrDefault(p => p.IsHead);
            bool isBeside = !part.IsHead && head is not null && part.Preposition is "in" or "with" or "among" or "for" or "of" && part.Mention.First > head.Mention.First;
            roles.Add(new Role(part.Mention, isBeside ? roles.First(r => r.Mention == head!.Mention).Sign * Alike(head!, part) : sign(part), part.IsHead));
        }

        return roles;
    }
}
