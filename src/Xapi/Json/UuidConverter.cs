using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Json;

internal sealed class UuidConverter : TextConverter<Guid>
{
    protected override Guid Parse(string text) =>
        Uuid.TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is not a UUID.");

    protected override string Format(Guid value) => value.ToString("D");
}
