using System.Text.RegularExpressions;

namespace CoursePackager.Xapi.Tests.Reference;

/// <summary>Interaction types of xAPI 1.0.3 Data 2.4.4.1: component lists and response patterns.</summary>
internal static class ReferenceInteractions
{
    private const string Number = @"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

    public static readonly string[] Types =
    [
        "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other",
    ];

    public static readonly string[] Lists = ["choices", "scale", "source", "target", "steps"];

    public static string[] ListsOf(string type) => type switch
    {
        "choice" or "sequencing" => ["choices"],
        "likert" => ["scale"],
        "matching" => ["source", "target"],
        "performance" => ["steps"],
        _ => [],
    };

    public static bool IsResponse(string type, string text)
    {
        var items = text.Split("[,]");
        switch (type)
        {
            case "true-false":
                return text is "true" or "false";
            case "choice" or "sequencing":
                return items.Length == 1 || items.All(item => item.Length > 0);
            case "matching":
                return text.Length == 0 || items.All(item => item.Split("[.]").Length == 2);
            case "performance":
                var steps = Regex.Replace(text, @"\A(?:\{[^}]*\})+", "", RegexOptions.Singleline);
                return steps.Length == 0 || steps.Split("[,]").All(item => item.Split("[.]").Length >= 2);
            case "likert":
                return items.Length == 1;
            case "numeric":
                return Regex.IsMatch(text, $@"\A(?:{Number}|(?:{Number})?\[:\](?:{Number})?)\z", RegexOptions.CultureInvariant);
            default:
                return true;
        }
    }
}
