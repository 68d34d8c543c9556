using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Evidence.Embedding;

/// <summary>
/// A file of tensors in the form of safetensors: the length of a header (8 bytes), the header (JSON: type, shape and place of each
/// tensor), then the numbers. Every place is checked before it is read. Not thread-safe.
/// </summary>
internal sealed class Safetensors : IDisposable
{
    private const int LongestHeader = 64 << 20;
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    private Safetensors(string path, SafeFileHandle file) => (_path, _file) = (path, file);

    /// <summary>Names of the tensors.</summary>
    public IReadOnlyCollection<string> Names => _places.Keys;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="InvalidModelException">It is not of this form.</exception>
    public static Safetensors Open(string path)
    {
        var opened = new Safetensors(path, File.OpenHandle(path, options: FileOptions.RandomAccess));
        try
        {
            opened.ReadHeader();
            return opened;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            opened.Dispose();
            throw opened.Fault("its header cannot be read", fault);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Says that a tensor is not there, or of another shape or type than is asked for, before anything is allocated for it.</summary>
    /// <exception cref="InvalidModelException">So it is.</exception>
    public void Require(string name, params ReadOnlySpan<int> shape)
    {
        if (!_places.TryGetValue(name, out Place? place)) throw Fault($"it has no tensor '{name}'");
        if (!place.Shape.AsSpan().SequenceEqual(shape)) throw Fault($"'{name}' has the shape [{string.Join(", ", place.Shape)}], and config.json asks for [{string.Join(", ", shape.ToArray())}]");
        if (SizeOf(place.Type) == 0) throw Fault($"'{name}' has numbers of type {place.Type}; F32, F16 and BF16 are read");
    }

    /// <summary>Reads a tensor of a known shape as 32-bit numbers.</summary>
    /// <exception cref="InvalidModelException">It is not there, or of another shape or type.</exception>
    public float[] Read(string name, params ReadOnlySpan<int> shape)
    {
        Require(name, shape);
        Place place = _places[name];
        int count = 1;
        foreach (int size in shape) count = checked(count * size);
        var numbers = new float[count];
        switch (place.Type)
        {
            case "F32":
                ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()), place);
                break;
            case "F16":
                var halves = new Half[count];
                ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()), place);
                for (int i = 0; i < count; i++) numbers[i] = (float)halves[i];
                break;
            default:
                var upper = new ushort[count];
                ReadExactly(MemoryMarshal.AsBytes(upper.AsSpan()), place);
                for (int i = 0; i < count; i++) numbers[i] = BitConverter.UInt32BitsToSingle((uint)upper[i] << 16);
                break;
        }

        return numbers;
    }

    public void Dispose() => _file.Dispose();

    private void ReadHeader()
    {
        long length = RandomAccess.GetLength(_file);
        Span<byte> first = stackalloc byte[8];
        if (length < first.Length || RandomAccess.Read(_file, first, 0) < first.Length) throw Fault("it is too short");
        ulong header = BinaryPrimitives.ReadUInt64LittleEndian(first);
        if (header is 0 or > LongestHeader || (long)header > length - first.Length) throw Fault("it is cut off, or no file of this form");
        byte[] json = new byte[(int)header];
        if (RandomAccess.Read(_file, json, first.Length) < json.Length) throw Fault("it is cut off");
        long start = first.Length + json.Length, room = length - start;
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonProperty tensor in document.RootElement.EnumerateObject())
        {
            if (tensor.Name == "__metadata__") continue;
            int[] shape = [.. tensor.Value.GetProperty("shape").EnumerateArray().Select(n => n.GetInt32())];
            JsonElement offsets = tensor.Value.GetProperty("data_offsets");
            if (offsets.GetArrayLength() != 2) throw Fault($"'{tensor.Name}' has no beginning and end");
            (long from, long to) = (offsets[0].GetInt64(), offsets[1].GetInt64());
            string type = tensor.Value.GetProperty("dtype").GetString() ?? "";
            if (from < 0 || to < from || to > room) throw Fault(string.Create(CultureInfo.InvariantCulture, $"it is cut off: '{tensor.Name}' should end at byte {start + to}, and the file has {length}"));
            if (SizeOf(type) is var size and > 0 && (shape.Any(s => s < 0) || shape.Aggregate((long)size, (product, s) => checked(product * s)) != to - from)) throw Fault($"the shape of '{tensor.Name}' does not fit its length");
            _places[tensor.Name] = new Place(type, shape, start + from, to - from);
        }

        // Each byte belongs to one tensor, so that all of them together are no larger than the file.
        long end = start;
        foreach ((string name, Place place) in _places.Where(p => p.Value.Length > 0).OrderBy(p => p.Value.Start))
        {
            if (place.Start < end) throw Fault($"'{name}' begins inside another tensor");
            end = place.Start + place.Length;
        }
    }

    // Bytes of a number; 0 for those of a kind that is not read.
    private static int SizeOf(string type) => type switch { "F32" => 4, "F16" or "BF16" => 2, _ => 0 };

    private void ReadExactly(Span<byte> into, Place place)
    {
        for (int done = 0; done < into.Length;)
        {
            int read = RandomAccess.Read(_file, into[done..], place.Start + done);
            if (read == 0) throw Fault("it is cut off");
            done += read;
        }
    }

    private InvalidModelException Fault(string what, Exception? inner = null) => new($"The weights '{_path}' cannot be used: {what}. Install the model again, or name another folder.", inner);

    private sealed record Place(string Type, int[] Shape, long Start, long Length);
}
