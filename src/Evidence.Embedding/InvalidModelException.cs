namespace Evidence.Embedding;

/// <summary>A folder holds no model that can be used; the message says which file is at fault and what to do.</summary>
public sealed class InvalidModelException(string message, Exception? inner = null) : IOException(message, inner);
