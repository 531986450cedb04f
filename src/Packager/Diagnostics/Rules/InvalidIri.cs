namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Not an absolute IRI.</summary>
internal sealed class InvalidIri : Rule
{
    public override string Code => "CP0102";

    public override Severity Severity => Severity.Error;

    public override string Title => "Not an absolute IRI";

    public override string What =>
        "The iri of a course must be an absolute http or https address without spaces, query or fragment.";

    public override string Why => "xAPI identifies the course by it, and pages and questions are named by appending to it.";

    public override string Bad => "iri: labour-migration";

    public override string Good => "iri: https://training.example.org/courses/labour-migration";
}
