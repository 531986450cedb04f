namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>What tests of documents do again and again.</summary>
internal static class DocumentChecks
{
    /// <summary>Writes a document that is not there yet, and returns its ETag as the header has it.</summary>
    public static async Task<string> PutNewAsync(this Endpoint lrs, Document document, object content, string type = "text/plain")
    {
        await lrs.PutAsync(document.Address, content, type, ("If-None-Match", "*")).Expect(204);
        return await lrs.TagAsync(document);
    }

    public static async Task<string> TagAsync(this Endpoint lrs, Document document) =>
        (await lrs.HeadAsync(document.Address).Expect(200)).Header("ETag");

    /// <summary>The document has this content still.</summary>
    public static async Task UnchangedAsync(this Endpoint lrs, Document document, string content) =>
        Assert.Equal(content, (await lrs.GetAsync(document.Address).Expect(200)).Text);

    /// <summary>Ids of the documents in the scope, in alphabetical order.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(this Endpoint lrs, Document document, params (string Name, string Value)[] more)
    {
        var answer = await lrs.GetAsync(Address.Of(document.Resource, [.. document.Scope, .. more])).Expect(200);
        return [.. answer.Json.AsArray().Select(id => (string)id!).Order(StringComparer.Ordinal)];
    }
}
