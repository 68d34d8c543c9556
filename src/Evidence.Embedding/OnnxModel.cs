using System.Runtime.InteropServices;

namespace Evidence.Embedding;

/// <summary>
/// A graph of operators in the form of ONNX, made in memory (onnx.proto3, IR version 8). Weights are asked for when the bytes are
/// made, one by one, so that a model does not stand in memory twice.
/// </summary>
internal sealed class OnnxModel
{
    private const int IrVersion = 8, Opset = 20;
    private const int TypeOfFloats = 1, TypeOfLongs = 7;
    private const int FloatAttribute = 1, NumberAttribute = 2, NumbersAttribute = 7;
    private readonly ProtoBytes _nodes = new();
    private readonly List<(byte[] Head, int Length, Action<Span<byte>> Fill)> _weights = [];

    /// <summary>Adds an operator of one output and gives the name of that.</summary>
    public string Add(string type, string output, IReadOnlyList<string> inputs, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Add(type, inputs, [output], attributes);
        return output;
    }

    /// <summary>Adds an operator.</summary>
    public void Add(string type, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var node = new ProtoBytes();
        foreach (string input in inputs) node.Text(1, input);
        foreach (string output in outputs) node.Text(2, output);
        node.Text(4, type);
        foreach ((string name, object value) in attributes) node.Message(5, Attribute(name, value));
        _nodes.Message(1, node);
    }

    /// <summary>Adds numbers that are part of the model.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="shape">Their shape.</param>
    /// <param name="read">Gives them, row by row.</param>
    public string Weights(string name, int[] shape, Func<float[]> read)
    {
        int length = shape.Aggregate(sizeof(float), (product, size) => checked(product * size));
        Add(name, shape, TypeOfFloats, length, bytes => MemoryMarshal.AsBytes(read().AsSpan()).CopyTo(bytes));
        return name;
    }

    /// <summary>Adds whole numbers that are part of the model.</summary>
    public string Constant(string name, params long[] values)
    {
        Add(name, [values.Length], TypeOfLongs, values.Length * sizeof(long), bytes => MemoryMarshal.AsBytes(values.AsSpan()).CopyTo(bytes));
        return name;
    }

    /// <summary>Declares an input of floats, or of whole numbers; a dimension below 0 may be of any size.</summary>
    public string Input(string name, bool ofFloats, params int[] shape)
    {
        _nodes.Message(11, Value(name, ofFloats, shape));
        return name;
    }

    /// <summary>Declares an output of floats.</summary>
    public void Output(string name, params int[] shape) => _nodes.Message(12, Value(name, true, shape));

    /// <summary>The model as a file of ONNX has it.</summary>
    /// <exception cref="OverflowException">It is larger than such a file may be.</exception>
    public byte[] ToBytes()
    {
        byte[] nodes = _nodes.Text(2, "sentence encoder").ToArray();
        int graph = checked(nodes.Length + _weights.Sum(w => w.Head.Length + w.Length));
        byte[] start = new ProtoBytes().Number(1, IrVersion).Text(2, "evidence").Message(8, new ProtoBytes().Number(2, Opset)).Head(7, graph).ToArray();
        byte[] model = new byte[checked(start.Length + graph)];
        start.CopyTo(model, 0);
        nodes.CopyTo(model, start.Length);
        int at = start.Length + nodes.Length;
        foreach ((byte[] head, int length, Action<Span<byte>> fill) in _weights)
        {
            head.CopyTo(model, at);
            fill(model.AsSpan(at + head.Length, length));
            at += head.Length + length;
        }

        return model;
    }

    // An initializer: name and shape, then the head of its bytes, which come last.
    private void Add(string name, int[] shape, int type, int length, Action<Span<byte>> fill)
    {
        var tensor = new ProtoBytes();
        foreach (int size in shape) tensor.Number(1, size);
        tensor.Number(2, type).Text(8, name).Head(9, length);
        byte[] head = tensor.ToArray();
        _weights.Add(([.. new ProtoBytes().Head(5, head.Length + length).ToArray(), .. head], length, fill));
    }

    private static ProtoBytes Attribute(string name, object value) => value switch
    {
        float number => new ProtoBytes().Text(1, name).Float(2, number).Number(20, FloatAttribute),
        int number => new ProtoBytes().Text(1, name).Number(3, number).Number(20, NumberAttribute),
        int[] numbers => numbers.Aggregate(new ProtoBytes().Text(1, name), (message, number) => message.Number(8, number)).Number(20, NumbersAttribute),
        _ => throw new ArgumentException($"An attribute cannot be {value}.", nameof(value)),
    };

    private static ProtoBytes Value(string name, bool ofFloats, int[] shape)
    {
        var sizes = new ProtoBytes();
        for (int i = 0; i < shape.Length; i++) sizes.Message(1, shape[i] < 0 ? new ProtoBytes().Text(2, $"{name}_{i}") : new ProtoBytes().Number(1, shape[i]));
        var tensor = new ProtoBytes().Number(1, ofFloats ? TypeOfFloats : TypeOfLongs).Message(2, sizes);
        return new ProtoBytes().Text(1, name).Message(2, new ProtoBytes().Message(1, tensor));
    }
}
