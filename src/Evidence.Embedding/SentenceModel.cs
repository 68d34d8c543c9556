using Evidence.Core.Text;
using Microsoft.ML.OnnxRuntime;

namespace Evidence.Embedding;

/// <summary>
/// A sentence-embedding model of BERT's shape from a folder of safetensors, run by ONNX Runtime on the processor: the states of
/// the last layer averaged over a text's tokens, brought to length 1. Thread-safe; whoever opened it disposes it.
/// </summary>
public sealed class SentenceModel : ISentenceEmbedder, IDisposable
{
    /// <summary>Most tokens of a text that are read, the marks of beginning and end among them; what small models of this kind were made for.</summary>
    public const int MostTokens = 256;

    // Tokens of one batch, padding included: enough to keep the processor busy, few enough to stay in its caches.
    private const int BatchTokens = 2048;
    private const float Unseen = -1e9f;
    private static readonly string[] Inputs = [BertGraph.Ids, BertGraph.Places, BertGraph.Mask, BertGraph.Shares], Outputs = [BertGraph.Vectors];
    private readonly InferenceSession _session;
    private readonly ReaderWriterLockSlim _use = new();
    private readonly WordPieces _pieces;
    private readonly int _mostTokens;
    private bool _isDisposed;

    private SentenceModel(InferenceSession session, WordPieces pieces, BertSettings settings, string name, string fingerprint)
    {
        (_session, _pieces, Dimensions, Name, Fingerprint) = (session, pieces, settings.Width, name, fingerprint);
        _mostTokens = Math.Min(MostTokens, settings.Positions);
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Opens the model in a folder.</summary>
    /// <param name="folder">Holds config.json, tokenizer.json or vocab.txt, and model.safetensors.</param>
    /// <param name="threads">Threads that one call may use; null for one a core.</param>
    /// <exception cref="InvalidModelException">It cannot be used; the message names the file and what to do.</exception>
    public static SentenceModel Open(string folder, int? threads = null)
    {
        ModelFolder files = ModelFolder.Of(folder);
        try
        {
            BertSettings settings = BertSettings.Read(files.Config);
            Vocabulary vocabulary = Vocabulary.Read(files.Path);
            if (vocabulary.Size > settings.Words) throw new InvalidModelException($"The model folder '{files.Path}' cannot be used: the vocabulary has ids up to {vocabulary.Size - 1}, config.json has {settings.Words} words. Its files belong to different models; install it again.");
            byte[] graph;
            using (Safetensors weights = Safetensors.Open(files.Weights)) graph = BertGraph.Make(settings, weights);
            string fingerprint = files.Fingerprint($"mean {MostTokens}");
            using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, IntraOpNumThreads = threads ?? 0, InterOpNumThreads = 1 };
            options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0"); // a service at rest must not keep a core busy
            // Last of all: nothing may fail behind it and leave it open.
            return new SentenceModel(new InferenceSession(graph, options), new WordPieces(vocabulary), settings, NameOf(files.Path), fingerprint);
        }
        catch (OverflowException fault)
        {
            throw new InvalidModelException($"The model in '{files.Path}' cannot be run: as 32-bit numbers it is larger than 2 GB. Take a smaller one.", fault);
        }
        catch (Exception fault) when (fault is (OnnxRuntimeException or DllNotFoundException or TypeInitializationException or IOException or UnauthorizedAccessException) and not InvalidModelException)
        {
            throw new InvalidModelException($"The model in '{files.Path}' cannot be run: {fault.Message}. Install it again, or name another folder.", fault);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        int[][] ids = [.. texts.Select(t => _pieces.Encode(t, _mostTokens))];
        int[] order = [.. Enumerable.Range(0, ids.Length).OrderBy(i => ids[i].Length)];
        var vectors = new float[ids.Length][];
        for (int start = 0, end; start < order.Length; start = end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (end = start + 1; end < order.Length && ids[order[end]].Length * (end - start + 1) <= BatchTokens; end++)
            {
            }

            _use.EnterReadLock();
            try
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                Run(order.AsSpan(start, end - start), ids, vectors);
            }
            finally
            {
                _use.ExitReadLock();
            }
        }

        return vectors;
    }

    /// <summary>Ends the session, as soon as nobody is in the middle of it.</summary>
    public void Dispose()
    {
        _use.EnterWriteLock();
        try
        {
            _isDisposed = true;
            _session.Dispose();
        }
        finally
        {
            _use.ExitWriteLock();
        }
    }

    private void Run(ReadOnlySpan<int> texts, int[][] ids, float[][] vectors)
    {
        int count = texts.Length, length = ids[texts[^1]].Length;
        long[] tokens = new long[count * length], places = new long[length];
        float[] mask = new float[tokens.Length], shares = new float[tokens.Length];
        for (int i = 0; i < length; i++) places[i] = i;
        for (int t = 0; t < count; t++)
        {
            int[] own = ids[texts[t]];
            int row = t * length;
            for (int i = 0; i < own.Length; i++) tokens[row + i] = own[i];
            shares.AsSpan(row, own.Length).Fill(1f / own.Length);
            mask.AsSpan(row + own.Length, length - own.Length).Fill(Unseen);
        }

        using OrtValue tokenValue = OrtValue.CreateTensorValueFromMemory(tokens, [count, length]), placeValue = OrtValue.CreateTensorValueFromMemory(places, [length]);
        using OrtValue maskValue = OrtValue.CreateTensorValueFromMemory(mask, [count, 1, 1, length]), shareValue = OrtValue.CreateTensorValueFromMemory(shares, [count, 1, length]);
        using var run = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> found = _session.Run(run, Inputs, [tokenValue, placeValue, maskValue, shareValue], Outputs);
        ReadOnlySpan<float> all = found[0].GetTensorDataAsSpan<float>();
        for (int t = 0; t < count; t++) vectors[texts[t]] = Unit(all.Slice(t * Dimensions, Dimensions));
    }

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        float sum = 0;
        foreach (float number in vector) sum += number * number;
        float scale = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        var unit = vector.ToArray();
        for (int i = 0; i < unit.Length; i++) unit[i] *= scale;
        return unit;
    }

    // Packages keep their model in a folder of that name.
    private static string NameOf(string folder)
    {
        string name = Path.GetFileName(folder), above = Path.GetFileName(Path.GetDirectoryName(folder)) ?? "";
        return name == "model" && above.Length > 0 ? above : name;
    }
}
