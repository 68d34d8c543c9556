namespace Evidence.Core.Model;

/// <summary>
/// Gives a vocabulary value its one defining sentence and an example. The same text is shown as help in the web UI and
/// written into the JSON schemas, so that a curator and a reader see the same definition.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class MeaningAttribute(string definition, string example = "") : Attribute
{
    /// <summary>One sentence that says when this value applies.</summary>
    public string Definition { get; } = definition;

    /// <summary>A short example of the value in use; empty where the definition needs none.</summary>
    public string Example { get; } = example;
}
