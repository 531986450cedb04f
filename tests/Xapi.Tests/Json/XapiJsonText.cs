using CoursePackager.Xapi.Json;

namespace CoursePackager.Xapi.Tests.Json;

/// <summary>Sample statements as text.</summary>
internal static class XapiJsonText
{
    public static string Everything { get; } = XapiJson.Serialize(SampleStatements.Everything);
}
