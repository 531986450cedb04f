namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Addresses with parameters.</summary>
internal static class Address
{
    public static string Of(string resource, params IEnumerable<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters.Select(item => $"{item.Name}={Uri.EscapeDataString(item.Value)}"));
        return query.Length == 0 ? resource : $"{resource}?{query}";
    }

    public static string Statement(string id) => Of("statements", ("statementId", id));

    public static string Voided(string id) => Of("statements", ("voidedStatementId", id));
}
