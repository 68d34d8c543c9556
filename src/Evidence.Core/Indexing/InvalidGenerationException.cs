namespace Evidence.Core.Indexing;

/// <summary>A generation is damaged, or made by another version of the program; its message says which and why.</summary>
internal sealed class InvalidGenerationException(string message, Exception? innerException = null) : IOException(message, innerException);
