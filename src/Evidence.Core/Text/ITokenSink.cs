namespace Evidence.Core.Text;

/// <summary>What the tokens of a text are given to, as they are found. A structure, so that giving costs no call.</summary>
internal interface ITokenSink
{
    /// <summary>Takes the next token.</summary>
    /// <param name="word">Its word.</param>
    /// <param name="start">First UTF-16 code unit of it in the text.</param>
    /// <param name="end">One past its last code unit.</param>
    /// <param name="increment">Distance from the position before, as in <see cref="Token"/>.</param>
    void Add(KnownWord word, int start, int end, int increment);
}
