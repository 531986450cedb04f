namespace CoursePackager.Packager.Model;

/// <summary>Rows and columns: a choice of columns in each row. Credit: share of rows answered rightly.</summary>
internal sealed record MatrixQuestion : Question
{
    /// <summary>Heading of the first column, above the rows; may be empty.</summary>
    public required string RowHeading { get; init; }

    /// <summary>Keys <c>1</c> to <c>9</c>.</summary>
    public required IReadOnlyList<MatchingTarget> Columns { get; init; }

    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    /// <summary>Whether several columns may be chosen in a row; otherwise exactly one.</summary>
    public required bool IsMany { get; init; }
}
