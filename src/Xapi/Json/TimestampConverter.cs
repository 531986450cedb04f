using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Json;

internal sealed class TimestampConverter : TextConverter<Timestamp>
{
    protected override Timestamp Parse(string text) => Timestamp.Parse(text);

    protected override string Format(Timestamp value) => value.Text;
}
