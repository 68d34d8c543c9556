using CsCheck;
using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

public sealed class FacetCountTests(RealBase real) : IClassFixture<RealBase>
{
    // Counted from the records, not from the index: the same query without filters gives the set, the filters are applied by hand.
    [Fact]
    public void Facets_OfFiveHundredRandomQueries_EqualACountByHand()
    {
        KnowledgeBase records = real.Lease.KnowledgeBase;
        var facets = new RecordFacets(records, Appraiser.Appraise(records), new ConceptHierarchy(records));
        Dictionary<(RecordKind, string), (string Facet, string Value)[]> values = records.Claims.Select(c => (RecordKind.Claim, c.Id, (object)c))
            .Concat(records.Studies.Select(s => (RecordKind.Study, s.Id, (object)s))).Concat(records.Concepts.Select(c => (RecordKind.Concept, c.Id, (object)c)))
            .ToDictionary(r => (r.Item1, r.Id), r => facets.Of(r.Item3).ToArray());

        RandomQueries.Of(real.Lease).Sample(
            query =>
            {
                SearchAnswer answer = real.Lease.Search(new SearchRequest { Text = query.Text, Filters = query.Filters });
                (string, string)[][] all = [.. real.Lease.SearchAll(new SearchRequest { Text = query.Text }).Hits.Select(h => values[(h.Kind, h.Id)])];
                ILookup<string, string> wanted = query.Filters.ToLookup(f => f.Facet, f => f.Value);

                Assert.Equal(all.Count(r => wanted.All(w => Passes(r, w))), answer.Total);
                foreach (string facet in FacetNames.All)
                {
                    IEnumerable<(string, int)> byHand = all.Where(r => wanted.Where(w => w.Key != facet).All(w => Passes(r, w)))
                        .SelectMany(r => r.Where(v => v.Item1 == facet).Select(v => v.Item2)).CountBy(v => v).Select(p => (p.Key, p.Value));
                    Assert.Equal(byHand.Order(), answer.Facets[facet].Select(c => (c.Value, c.Count)).Order());
                }
            },
            iter: 500, threads: 1);

        static bool Passes((string Facet, string Value)[] record, IGrouping<string, string> wanted) => record.Any(v => v.Facet == wanted.Key && wanted.Contains(v.Value));
    }
}
