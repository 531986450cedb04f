using System.Text;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Client;

/// <summary>Query parameters, percent-encoded; those without a value are left out.</summary>
internal sealed class LrsQuery
{
    private readonly StringBuilder text = new();

    public LrsQuery Add(string name, string? value)
    {
        if (value is not null)
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public LrsQuery Add(string name, Guid? value) => Add(name, value?.ToString("D"));

    public LrsQuery Add(string name, DateTimeOffset? value) => Add(name, value is { } time ? Timestamps.Format(time) : null);

    public LrsQuery Add(string name, Actor? value) => Add(name, value is null ? null : XapiJson.Serialize(value));

    /// <summary>Adds <c>name=true</c>, or nothing for false, which is the default of every flag.</summary>
    public LrsQuery AddFlag(string name, bool value) => Add(name, value ? "true" : null);

    public override string ToString() => text.ToString();
}
