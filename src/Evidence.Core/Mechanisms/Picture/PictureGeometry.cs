namespace Evidence.Core.Mechanisms;

/// <summary>Where everything of a picture lies, in pixels from its upper left corner, so that it can be tested without looking.</summary>
/// <param name="Width">Width of the picture.</param>
/// <param name="Height">Height of the picture.</param>
/// <param name="Nodes">The concepts, from cause to effect.</param>
/// <param name="Arrows">The steps, in the order of the drawing.</param>
/// <param name="Crossings">Lines that cross, as counted by the layout.</param>
/// <param name="IsSideways">True where causes stand left and effects right; else causes stand above.</param>
public sealed record PictureGeometry(double Width, double Height, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedArrow> Arrows, int Crossings, bool IsSideways);

/// <summary>A rectangle.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>True where both share more than an edge.</summary>
    public bool Overlaps(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    /// <summary>True where the other lies inside, edges included.</summary>
    public bool Holds(Box other) => other.X >= X && other.Y >= Y && other.X + other.Width <= X + Width && other.Y + other.Height <= Y + Height;
}

/// <summary>A point.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>A concept with its place and the lines of its label.</summary>
public sealed record PlacedNode(DrawnNode Node, Box Box, IReadOnlyList<string> Lines);

/// <summary>A step with the way of its line, from cause to effect, and the place and lines of its label.</summary>
/// <param name="Arrow">The step.</param>
/// <param name="Way">Pairs of points: the line runs straight within a pair and bends from one pair to the next.</param>
/// <param name="Label">The place of the label.</param>
/// <param name="Lines">Its lines.</param>
public sealed record PlacedArrow(DrawnArrow Arrow, IReadOnlyList<Spot> Way, Box Label, IReadOnlyList<string> Lines);
