using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>By what a table of evidence can be sorted.</summary>
public enum EvidenceColumn
{
    /// <summary>How the study is named.</summary>
    [Meaning("How the study is named.", "Arden and Bexley 2031")]
    Study,

    /// <summary>Year of publication.</summary>
    [Meaning("Year of publication.", "2031")]
    Year,

    /// <summary>The part that it plays.</summary>
    [Meaning("The part that it plays.", "for the claim")]
    Side,

    /// <summary>Its own level.</summary>
    [Meaning("Its own level.", "moderate")]
    Level,

    /// <summary>How it was done.</summary>
    [Meaning("How it was done.", "randomised trial")]
    Design,

    /// <summary>In what living things.</summary>
    [Meaning("In what living things.", "people")]
    Species,

    /// <summary>How many people or animals.</summary>
    [Meaning("How many people or animals.", "140")]
    Size,
}
