using CsCheck;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

/// <summary>Queries with filters, made from the words and facets of the real base.</summary>
internal static class RandomQueries
{
    public static Gen<(string Text, FacetFilter[] Filters)> Of(GenerationLease lease)
    {
        string[] words = [.. lease.KnowledgeBase.Concepts.SelectMany(c => c.Names).Concat(lease.KnowledgeBase.Claims.SelectMany(c => c.Text.Split(' '))).Distinct()];
        FacetFilter[] values = [.. lease.Search(new SearchRequest { Text = "" }).Facets.SelectMany(f => f.Value.Select(v => new FacetFilter(f.Key, v.Value)))];
        Gen<string> word = Gen.Int[0, words.Length - 1].Select(i => words[i].Trim('.', ',', '"', '(', ')'));
        Gen<string> text = Gen.Select(Any("{0}", "{0} {1}", "\"{0}\"", "{0} -{1}", "{0} AND {1}", "{0} OR {1}", "{0} -> {1}", ""), word, word, (form, a, b) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, a, b));
        return Gen.Select(text, Gen.Int[0, values.Length - 1].Select(i => values[i]).Array[0, 3]);
    }

    /// <summary>One of some texts.</summary>
    public static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
