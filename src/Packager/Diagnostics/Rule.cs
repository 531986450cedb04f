namespace CoursePackager.Packager.Diagnostics;

/// <summary>
/// One kind of finding: its code and everything said about it by <c>coursepack explain</c> and docs/diagnostics.md.
/// A rule is one sealed class in one file with a parameterless constructor; <see cref="RuleTable"/> finds it by itself.
/// </summary>
internal abstract class Rule
{
    /// <summary>Stable code, <c>CP</c> and four digits; never used again for something else.</summary>
    public abstract string Code { get; }

    public abstract Severity Severity { get; }

    /// <summary>A few words, no full stop.</summary>
    public abstract string Title { get; }

    /// <summary>What the rule asks for.</summary>
    public abstract string What { get; }

    /// <summary>Why breaking it is bad, from the learner's or author's side.</summary>
    public abstract string Why { get; }

    /// <summary>A source that breaks the rule.</summary>
    public abstract string Bad { get; }

    /// <summary>The same source put right.</summary>
    public abstract string Good { get; }
}
