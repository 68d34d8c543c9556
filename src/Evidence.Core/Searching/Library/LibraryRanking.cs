namespace Evidence.Core.Searching;

/// <summary>
/// The numbers by which references are ranked, each with its reason. They were chosen on SciFact train and NFCorpus dev
/// (docs/measured-quality.md) and hold for every library: nothing here depends on what is searched.
/// </summary>
internal static class LibraryRanking
{
    /// <summary>BM25's k1: a term that an abstract repeats is what the abstract is about, so repetition saturates later than in long documents.</summary>
    public const float K1 = 2.0f;

    /// <summary>BM25's b. Between 0.7 and 0.8 hardly anything changes.</summary>
    public const float B = 0.75f;

    /// <summary>How often a word of the title counts. Two and four are worse on both sets.</summary>
    public const int TitleWeight = 3;

    /// <summary>Most terms of a query that is widened by words; longer ones say what they want, and feedback leads them astray (from four terms on, SciFact loses).</summary>
    public const int TopicTerms = 3;

    /// <summary>Most terms of a query that is widened by meaning. With three, NFCorpus loses.</summary>
    public const int MeaningTopicTerms = 2;

    /// <summary>References whose words are taken for a topic.</summary>
    public const int FeedbackReferences = 10;

    /// <summary>Words taken from them.</summary>
    public const int FeedbackTerms = 20;

    /// <summary>Share of the query's own words in the widened query.</summary>
    public const float OwnShare = 0.6f;

    /// <summary>A word in more than this share of the references is not taken: it tells nothing.</summary>
    public const double FeedbackMaxShare = 0.1;

    /// <summary>Most different terms of a query that are searched.</summary>
    public const int MaxTerms = 128;

    /// <summary>Best references of a topic by words, whose meaning widens that of the topic. Ten to twenty differ little.</summary>
    public const int MeaningFeedbackReferences = 15;

    /// <summary>Share of their meaning in that of the widened topic.</summary>
    public const float MeaningFeedbackShare = 0.5f;

    /// <summary>Best references of each side, words and meaning, that are ranked by both.</summary>
    public const int HybridCandidates = 200;

    /// <summary>A reference that has no word of a query comes in only if it is at least this near: of letters without sense or of another trade, hardly a reference of SciFact or NFCorpus is.</summary>
    public const double LeastMeaningAlone = 0.25;

    /// <summary>What meaning counts beside words; 0.4 and 0.6 are worse on both sets.</summary>
    public const double MeaningShare = 0.5;
}
