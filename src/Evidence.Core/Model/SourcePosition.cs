namespace Evidence.Core.Model;

/// <summary>A place in a file. Line and column count from 1; column counts UTF-16 code units; 0 means the whole file.</summary>
public readonly record struct SourcePosition(string File, int Line = 0, int Column = 0)
{
    /// <summary>The place in compiler style: <c>file(line,column)</c>.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
