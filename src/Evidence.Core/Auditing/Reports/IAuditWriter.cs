namespace Evidence.Core.Auditing;

/// <summary>Writes a report in one form. Writers keep no state and may be shared by threads.</summary>
public interface IAuditWriter
{
    /// <summary>Writes the whole report; UTF-8 where the form is bytes, line feeds as line ends.</summary>
    void Write(Stream stream, AuditReport report);
}
