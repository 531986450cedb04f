namespace CoursePackager.Lrs.Storage;

/// <summary>Condition checked together with the write, in one step.</summary>
/// <param name="MustMatch">ETags of which the present document must have one; <c>*</c> stands for any document; null: no
/// condition.</param>
/// <param name="MustNotExist">The document must not exist (If-None-Match: *).</param>
/// <param name="MustNotMatch">ETags that the present document must not have; null: no condition.</param>
internal sealed record DocumentPrecondition(
    IReadOnlyList<string>? MustMatch = null,
    bool MustNotExist = false,
    IReadOnlyList<string>? MustNotMatch = null)
{
    public static readonly DocumentPrecondition None = new();
}
