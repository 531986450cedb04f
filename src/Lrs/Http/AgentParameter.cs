using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Statements;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Lrs.Http;

/// <summary>The <c>agent</c> parameter: JSON of an agent or identified group.</summary>
internal static class AgentParameter
{
    /// <summary>The canonical identifier. 400 with every error of the JSON.</summary>
    public static string Identifier(string name, string json, XapiVersion version)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        StatementErrors.ThrowIfAny(
            StatementValidator.ValidateAgent(bytes, version), $"The parameter '{name}' is not a valid agent.");
        using var document = JsonDocument.Parse(bytes);
        return AgentKeys.Identifier(document.RootElement)!;
    }
}
