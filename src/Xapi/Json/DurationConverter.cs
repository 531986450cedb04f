using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Json;

internal sealed class DurationConverter : TextConverter<Duration>
{
    protected override Duration Parse(string text) => Duration.Parse(text);

    protected override string Format(Duration value) => value.Text;
}
