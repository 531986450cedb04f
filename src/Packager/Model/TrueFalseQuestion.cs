namespace CoursePackager.Packager.Model;

/// <summary>A statement to judge. The first choice has key <c>true</c>, the second <c>false</c>, whatever their words.</summary>
internal sealed record TrueFalseQuestion : Question
{
    public required Choice True { get; init; }

    public required Choice False { get; init; }
}
