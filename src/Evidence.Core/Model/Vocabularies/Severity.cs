namespace Evidence.Core.Model;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    [Meaning("Worth knowing.", "no locator recorded")]
    Note,

    /// <summary>Should be mended.</summary>
    [Meaning("Should be mended.", "no identifier")]
    Warning,

    /// <summary>Must be mended.</summary>
    [Meaning("Must be mended.", "retracted study cited")]
    Error,
}
