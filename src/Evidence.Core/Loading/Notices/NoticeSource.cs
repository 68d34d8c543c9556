namespace Evidence.Core.Loading;

/// <summary>A list of notices that was imported.</summary>
/// <param name="Name">Who made it, such as Retraction Watch.</param>
/// <param name="Dated">Day on which it was made, YYYY-MM-DD; null where nobody said.</param>
/// <param name="Imported">Day of the import.</param>
/// <param name="Entries">Number of notices.</param>
/// <param name="Hash">SHA-256 of the imported entries, in lower-case hex.</param>
public sealed record NoticeSource(string Name, string? Dated, string Imported, int Entries, string Hash);
