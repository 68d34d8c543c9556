namespace Evidence.Core.Text.Reading;

/// <summary>A word that makes a finding sure.</summary>
/// <param name="Words">As written.</param>
/// <param name="IsOfEverybody">True where it holds for all, always; false where it only calls the finding proven.</param>
internal sealed record CertaintyCue(string Words, bool IsOfEverybody);
