namespace Evidence.Core.Formats;

/// <summary>
/// Lists of names: separated by "and" outside braces; each as "First von Last", "von Last, First" or "von Last, Jr, First"
/// (btxdoc, section 4), or with biblatex's labelled parts ("family=Doe, given=Jo"). A name in braces is a literal.
/// </summary>
internal static class BibtexNames
{
    public static IEnumerable<ReferenceName> Read(string latex)
    {
        foreach (string name in SplitAtAnd(latex))
            if (One(name.Trim()) is { } read) yield return read;
    }

    public static string Write(IEnumerable<ReferenceName> names, bool isComplete) =>
        string.Join(" and ", names.Select(Write).Concat(isComplete ? [] : ["others"]));

    private static string Write(ReferenceName name)
    {
        if (name.Literal is { } literal) return "{" + LatexEscapes.Encode(literal) + "}";
        string family = Part(name.Family!, isFamily: true), given = Part(name.Given!, isFamily: false);
        if (name.Particle is { } particle) family = $"{Particle(particle)} {family}";
        return name.Suffix is { } suffix ? $"{family}, {Part(suffix, isFamily: false)}, {given}" : $"{family}, {given}";
    }

    private static string Part(string text, bool isFamily)
    {
        string latex = LatexEscapes.Encode(text);
        bool needsBraces = latex.AsSpan().IndexOfAny(",=\"") >= 0 || latex.Split(' ').Any(w => w.Equals("and", StringComparison.OrdinalIgnoreCase)) || (isFamily && latex.Split(' ').Any(StartsLower));
        return needsBraces ? "{" + latex + "}" : latex;
    }

    // The particle is told from the family name by its lower case; one that is not keeps together in braces as part of the name.
    private static string Particle(string particle) => LatexEscapes.Encode(particle);

    private static ReferenceName? One(string latex)
    {
        if (latex.Length == 0) return null;
        if (IsBraced(latex)) return ReferenceName.OfLiteral(LatexText.Decode(latex));
        List<string> parts = Split(latex, ',');
        if (parts.Exists(p => p.Contains('=', StringComparison.Ordinal) && !p.TrimStart().StartsWith('{')) && Labelled(parts) is { } labelled) return labelled;
        if (parts.Count == 1) return Spoken(latex);
        (string? von, string last) = VonAndLast(Split(parts[0].Trim(), ' '));
        string? junior = parts.Count > 2 ? parts[1] : null;
        string first = parts.Count > 2 ? string.Join(',', parts[2..]) : parts[1];
        return ReferenceName.Of(LatexText.Decode(last), LatexText.Decode(first), Decode(von), Decode(junior));
    }

    // "First von Last": the particle starts at the first word in lower case; without one the last word is the family name.
    private static ReferenceName? Spoken(string latex)
    {
        List<string> words = Split(latex, ' ');
        int von = words.FindIndex(StartsLower);
        if (von < 0 || von == words.Count - 1)
        {
            string family = words[^1];
            return words.Count == 1 ? ReferenceName.OfLiteral(LatexText.Decode(family)) : ReferenceName.Of(LatexText.Decode(family), LatexText.Decode(string.Join(' ', words[..^1])));
        }

        (string? particle, string last) = VonAndLast(words[von..]);
        string? given = von == 0 ? null : LatexText.Decode(string.Join(' ', words[..von]));
        return ReferenceName.Of(LatexText.Decode(last), given, Decode(particle));
    }

    private static (string? Von, string Last) VonAndLast(List<string> words)
    {
        int last = 0;
        for (int i = 0; i < words.Count - 1; i++)
            if (StartsLower(words[i])) last = i + 1;
        return last == 0 || !StartsLower(words[0]) ? (null, string.Join(' ', words)) : (string.Join(' ', words[..last]), string.Join(' ', words[last..]));
    }

    private static ReferenceName? Labelled(List<string> parts)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in parts)
        {
            int cut = part.IndexOf('=', StringComparison.Ordinal);
            if (cut > 0) values[part[..cut].Trim()] = LatexText.Decode(part[(cut + 1)..].Trim().Trim('"'));
        }

        if (!values.Keys.Any(k => k is "family" or "given")) return null;
        return ReferenceName.Of(values.GetValueOrDefault("family"), values.GetValueOrDefault("given"), values.GetValueOrDefault("prefix"), values.GetValueOrDefault("suffix"));
    }

    private static bool StartsLower(string word)
    {
        string plain = word.StartsWith('{') && !word.StartsWith("{\\", StringComparison.Ordinal) ? "" : LatexText.Decode(word);
        foreach (char c in plain)
            if (char.IsLetter(c)) return char.IsLower(c);
        return false;
    }

    private static bool IsBraced(string latex)
    {
        if (latex[0] != '{' || latex[^1] != '}' || latex.StartsWith("{\\", StringComparison.Ordinal)) return false;
        int depth = 0;
        for (int i = 0; i < latex.Length; i++)
        {
            if (latex[i] == '{') depth++;
            else if (latex[i] == '}' && --depth == 0) return i == latex.Length - 1;
        }

        return false;
    }

    private static List<string> SplitAtAnd(string latex)
    {
        var names = new List<string>();
        int depth = 0, start = 0;
        for (int i = 0; i < latex.Length; i++)
        {
            char c = latex[i];
            if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (depth == 0 && char.IsWhiteSpace(c) && i + 4 < latex.Length && char.IsWhiteSpace(latex[i + 4]) && string.Compare(latex, i + 1, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
            {
                names.Add(latex[start..Math.Max(start, i)]);
                start = i + 5;
                i += 3; // the space behind may stand before the next "and"
            }
        }

        names.Add(latex[Math.Min(start, latex.Length)..]);
        return names;
    }

    // Splits outside braces; spaces in runs count once.
    private static List<string> Split(string latex, char separator)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (int i = 0; i <= latex.Length; i++)
        {
            char c = i < latex.Length ? latex[i] : separator;
            if (c == '{') depth++;
            else if (c == '}') depth--;
            bool isCut = i == latex.Length || (depth <= 0 && (separator == ' ' ? char.IsWhiteSpace(c) || c == '~' : c == separator));
            if (!isCut) continue;
            if (separator != ' ' || i > start) parts.Add(latex[start..i]);
            start = i + 1;
        }

        return parts.Count == 0 ? [latex] : parts;
    }

    private static string? Decode(string? latex) => latex is null ? null : LatexText.Decode(latex);
}
