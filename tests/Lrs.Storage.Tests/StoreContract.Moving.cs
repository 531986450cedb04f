using System.Text;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StoreContract
{
    private IStoreInventory Inventory => (IStoreInventory)Store;

    [Fact]
    public async Task Every_document_is_found_with_what_it_belongs_to()
    {
        DocumentScope[] scopes =
        [
            State,
            State with { Registration = Guid.NewGuid() },
            new(DocumentKind.AgentProfile, null, "mbox:mailto:ä@b", null),
            new(DocumentKind.ActivityProfile, "http://a/ü", null, null),
        ];
        foreach (var scope in scopes)
        {
            await Put(scope, "one", $"1 {scope}");
            await Put(scope, "two", $"2 {scope}");
        }

        await Delete(State, "two");
        await ReopenAsync();

        var found = new List<FoundDocument>();
        for (IReadOnlyList<FoundDocument> page = []; found.Count == 0 || page.Count == 3; found.AddRange(page))
            page = await Inventory.ReadDocumentsAsync(Tenant, found.Count == 0 ? null : found[^1].Place, 3, None);
        Assert.Equal(7, found.Count);
        foreach (var scope in scopes)
        {
            var one = Assert.Single(found, item => item.Scope == scope && item.Document.Id == "one");
            Assert.Equal($"1 {scope}", Encoding.UTF8.GetString(one.Document.Content.Span));
            Assert.Equal((await Store.GetDocumentAsync(Tenant, scope, "one", None))!.ETag, one.Document.ETag);
        }

        Assert.Empty(await Inventory.ReadDocumentsAsync("other", null, 10, None));
    }

    [Fact]
    public async Task Every_collection_with_records_is_named()
    {
        Assert.Empty(await Inventory.ListCollectionsAsync(Tenant, None));
        foreach (var (collection, key) in new[] { ("b", "1"), ("a", "1"), ("a-b", ""), ("a", "\u044f"), ("gone", "1") })
            await Store.WriteRecordsAsync(Tenant, [new RecordChange(collection, key, Bytes("{}"))], null, None);
        await Store.WriteRecordsAsync(Tenant, [new RecordChange("gone", "1", null)], null, None);

        Assert.Equal(["a", "a-b", "b"], await Inventory.ListCollectionsAsync(Tenant, None));
        Assert.Empty(await Inventory.ListCollectionsAsync("other", None));
    }
}
