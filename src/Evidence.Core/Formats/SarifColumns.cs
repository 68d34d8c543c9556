namespace Evidence.Core.Formats;

/// <summary>What columns and offsets of a SARIF log count.</summary>
public enum SarifColumns
{
    /// <summary>Units of UTF-16, as .NET strings have them.</summary>
    Utf16CodeUnits,

    /// <summary>Unicode code points.</summary>
    UnicodeCodePoints,
}
