using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>A set of statements with names, for tests of what exactly a query finds.</summary>
internal sealed class NamedStatements(Endpoint lrs)
{
    private readonly Dictionary<string, JsonObject> statements = [];

    public JsonObject this[string name] => statements[name];

    public NamedStatements Add(string name, JsonObject statement)
    {
        statements.Add(name, statement);
        return this;
    }

    /// <summary>Stores all in one batch.</summary>
    public Task StoreAsync() => lrs.StoreAsync([.. statements.Values]);

    /// <summary>Names of what is found, in alphabetical order, with spaces between.</summary>
    public async Task<string> FindAsync(params (string Name, string Value)[] filters) =>
        string.Join(' ', (await lrs.FindAsync(filters)).Select(NameOf).Order(StringComparer.Ordinal));

    /// <summary>Names of what is found, in the order of the answer.</summary>
    public async Task<string> ListAsync(params (string Name, string Value)[] filters) =>
        string.Join(' ', (await lrs.FindAsync(filters)).Select(NameOf));

    private string NameOf(string id) => statements.FirstOrDefault(item => item.Value.Id() == id).Key ?? id;
}
