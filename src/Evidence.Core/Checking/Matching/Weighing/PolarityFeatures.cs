using Evidence.Core.Text.Reading;
using Evidence.Core.Text.Reading.Propositions;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>
/// What of a sentence tells whether it says what a claim says or that it is not so: its words in ones and twos, by where the claim
/// sends the thing, and its words of direction and denial in runs of up to four, turned so that they speak for the claim or against
/// it. What it is about has no weight: the two sides are "_S" and "_O", other things "_M".
/// </summary>
internal static class PolarityFeatures
{
    private const string Subject = "_S", Object = "_O", Other = "_M", Denies = "<not>", Same = "<same>", For = "<for>", Against = "<against>", Bare = "<bare>";
    private const int LongestRun = 4;

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal)
    {
        "with", "without", "than", "as", "by", "when", "whether", "or", "and", "but", "of", "from", "in", "on", "to", "after", "once", "until", "unless", "before", "that", "who", "which",
    };

    /// <summary>The features, each with the words that gave it.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="profile">The claim.</param>
    /// <param name="subject">Where the sentence names what acts.</param>
    /// <param name="target">Where it names what that acts on.</param>
    public static IReadOnlyDictionary<string, string> Of(SentenceReading reading, ClaimProfile profile, ConceptMention subject, ConceptMention target)
    {
        int sign = SignOf(profile, subject, target);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        AddWords(found, reading, Parts(reading, subject, target), sign > 0 ? "+" : sign < 0 ? "-" : "0");
        AddDirections(found, reading, Directed(reading, subject, target, sign == 0 ? 1 : sign), sign == 0 ? "=" : "~");
        return found;
    }

    /// <summary>True where a word of the sentence denies or says that all stays the same.</summary>
    public static bool HasDenial(SentenceReading reading) => reading.Directed.Any(d => d is { Length: > 0, Effect: null or Effect.Same });

    // Where the claim sends what the sentence names, by what the sentence names as acting.
    private static int SignOf(ClaimProfile profile, ConceptMention subject, ConceptMention target)
    {
        int sign = profile.Objects.FirstOrDefault(s => target.Concepts.Any(c => c.Id == s.Concept.Id))?.Sign ?? profile.Direction;
        return (profile.Subjects.FirstOrDefault(s => subject.Concepts.Any(c => c.Id == s.Concept.Id))?.Sign ?? 1) < 0 ? -sign : sign;
    }

    private static void AddWords(Dictionary<string, string> found, SentenceReading reading, List<Part> parts, string sign)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (!parts[i].IsThing)
            {
                found.TryAdd(parts[i].Token, Surface(reading, parts[i], parts[i]));
                found.TryAdd(sign + parts[i].Token, Surface(reading, parts[i], parts[i]));
            }

            if (i == 0) continue;
            found.TryAdd($"{parts[i - 1].Token} {parts[i].Token}", Surface(reading, parts[i - 1], parts[i]));
            found.TryAdd($"{sign}{parts[i - 1].Token} {parts[i].Token}", Surface(reading, parts[i - 1], parts[i]));
        }
    }

    private static void AddDirections(Dictionary<string, string> found, SentenceReading reading, List<Part> parts, string kind)
    {
        for (int i = 0; i < parts.Count; i++)
            for (int first = Math.Max(0, i - LongestRun + 1); first <= i; first++)
                found.TryAdd(kind + string.Concat(parts.Skip(first).Take(i - first + 1).Select(p => p.Token)), Surface(reading, parts[first], parts[i]));
        string[] sides = [.. parts.Where(p => p.Token is Subject or Object || p.IsDirection).Select(p => p.Token)], directions = [.. sides.Where(t => t is not (Subject or Object or Bare))];
        found.TryAdd($"{kind}order:{string.Concat(sides)}", reading.Text);
        found.TryAdd($"{kind}directions:{string.Concat(directions)}", reading.Text);
        found.TryAdd($"{kind}kinds:{string.Concat(directions.Distinct().Order(StringComparer.Ordinal))}", reading.Text);
        found.TryAdd($"{kind}sum:{directions.Count(t => t == Denies) % 2}{directions.Count(t => t == Against) % 2}{directions.Contains(Same)}{directions.Contains(For)}", reading.Text);
        foreach ((int start, int length, string compares) in reading.Comparisons) found.TryAdd($"{kind}compares:{compares}", reading.Text[reading.Words[start].Start..reading.Words[start + length - 1].End]);
        bool isBehindSubject = false, isBehindObject = false;
        foreach (Part part in parts)
        {
            isBehindSubject |= part.Token == Subject;
            isBehindObject |= part.Token == Object;
            if (part.IsDirection) found.TryAdd($"place:{part.Token}{isBehindSubject}{isBehindObject}", Surface(reading, part, part));
        }
    }

    // Stems and marks, and a token for each thing that is named.
    private static List<Part> Parts(SentenceReading reading, ConceptMention subject, ConceptMention target)
    {
        var parts = new List<Part>();
        for (int i = 0; i < reading.Words.Count; i++)
            if (ThingAt(reading, i, subject, target) is { } thing) AddThing(parts, thing, i);
            else parts.Add(new Part(reading.Words[i].IsMark ? reading.Words[i].Lower : reading.Words[i].Stem, i, i + 1));
        return parts;
    }

    // The things, the words that join, and the words of direction as what they say of the claim.
    private static List<Part> Directed(SentenceReading reading, ConceptMention subject, ConceptMention target, int sign)
    {
        var parts = new List<Part>();
        for (int i = 0; i < reading.Words.Count;)
        {
            int length = 0;
            if (ThingAt(reading, i, subject, target) is { } thing) AddThing(parts, thing, i);
            else if (reading.Words[i].IsMark) parts.Add(new Part(",", i, i + 1));
            else if (reading.Directed[i] is { Length: > 0 } direction)
            {
                length = direction.Length;
                if (direction.Effect != Effect.None) parts.Add(new Part(Said(direction.Effect, target, sign), i, i + length));
            }
            else if (Joints.Contains(reading.Words[i].Lower)) parts.Add(new Part(reading.Words[i].Lower, i, i + 1));

            i += Math.Max(1, length);
        }

        return parts;
    }

    private static string Said(Effect? effect, ConceptMention target, int sign) => effect switch
    {
        null => Denies,
        Effect.Same => Same,
        _ => (Directions.SignOf(effect.Value, target) * sign) switch { > 0 => For, < 0 => Against, _ => Bare },
    };

    private static string? ThingAt(SentenceReading reading, int at, ConceptMention subject, ConceptMention target) =>
        at >= subject.First && at < subject.End ? Subject : at >= target.First && at < target.End ? Object : reading.Named[at] ? Other : null;

    private static void AddThing(List<Part> parts, string thing, int at)
    {
        if (parts.Count > 0 && parts[^1].Token == thing) parts[^1] = parts[^1] with { End = at + 1 };
        else parts.Add(new Part(thing, at, at + 1));
    }

    private static string Surface(SentenceReading reading, Part first, Part last) => reading.Text[reading.Words[first.First].Start..reading.Words[last.End - 1].End];

    private readonly record struct Part(string Token, int First, int End)
    {
        public bool IsThing => Token[0] == '_';

        public bool IsDirection => Token[0] == '<';
    }
}
