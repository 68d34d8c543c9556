using System.Collections.Frozen;

namespace Evidence.Core.Text.Sentences;

/// <summary>Words that are written with a full stop which need not end a sentence, folded to lower case.</summary>
internal static class Abbreviations
{
    /// <summary>Something always follows: titles of persons, "vs.", "e.g.", "subsp.".</summary>
    public static readonly FrozenSet<string> Open = Set(
        "dr drs mr mrs ms messrs prof profs st mt vs v cf e.g eg i.e ie viz approx appr ca resp incl excl esp subsp ssp var cv ser f.sp "
        + "fig figs eq eqs eqn ref refs sect ch chap vol vols tab suppl app nos pp al.e");

    /// <summary>Something follows when it is a number: "No. 5", "p. 12", "Sept. 4".</summary>
    public static readonly FrozenSet<string> BeforeNumber = Set("no n p s c sec art pt jan feb mar apr jun jul aug sep sept oct nov dec");

    /// <summary>Only a word that opens sentences ends one behind them: "et al.", "etc.", "U.S.", "spp.", "Inc.".</summary>
    public static readonly FrozenSet<string> Either = Set(
        "al etc sp spp inc ltd co corp jr sr bros dept univ est ph.d m.d b.sc m.sc d.c u.s u.k e.u u.s.a a.m p.m i.v i.p i.m s.c p.o b.i.d t.i.d q.d eds ed cit ibid");

    /// <summary>Short forms of journal titles; as <see cref="Either"/> when they start with a capital.</summary>
    public static readonly FrozenSet<string> Journal = Set(
        "nat commun engl med clin invest rheumatol rheum dis sci proc natl acad biol chem immunol rev lett res int am br eur arch ann exp mol cell microb nutr pharmacol physiol "
        + "soc pathol metab mech genet genom environ epidemiol surg assoc gen appl adv curr opin rep transl ther");

    /// <summary>Units and the like, which are shorter than a word that may end a sentence before a small letter.</summary>
    public static readonly FrozenSet<string> Units = Set("min max avg hrs hr wk wks mos yr yrs sec secs lbs conc temp diam spec tbsp tsp std dev misc orig");

    /// <summary>Words after which a single capital is a label and no initial: "vitamin D.", "group A.".</summary>
    public static readonly FrozenSet<string> Labels = Set(
        "vitamin hepatitis type group factor grade stage class phase figure fig table panel part appendix plan arm cohort category subtype strain protein serotype section layer model");

    /// <summary>Words that open a sentence when they are written with a capital.</summary>
    public static readonly FrozenSet<string> Openers = Set(
        "the a an this that these those it its they their them we our he she his her you your i in on at by for from with without when while where if as although though because since "
        + "but and or so yet however moreover furthermore therefore thus hence nevertheless further also both each all some many most several few no not nobody none there here what why how who which "
        + "after before during between among one two three four to overall finally recently do does did is are was were can could may might should will would let until unless once then today now");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
