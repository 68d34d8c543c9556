namespace Evidence.Core.Auditing;

/// <summary>A file as somebody gave it to be audited.</summary>
/// <param name="Name">Name that positions carry.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="MediaType">What its sender says it is, or null.</param>
public sealed record AuditFile(string Name, ReadOnlyMemory<byte> Bytes, string? MediaType = null);
