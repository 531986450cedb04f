namespace CoursePackager.Xapi.Validation;

/// <summary>What a statement's object says it is; <see cref="Unknown"/> when its objectType is wrong.</summary>
internal enum ObjectKind
{
    Activity,
    Agent,
    Group,
    StatementRef,
    SubStatement,
    Unknown,
}
