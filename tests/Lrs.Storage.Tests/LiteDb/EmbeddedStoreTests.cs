using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>The contract kept by the embedded store.</summary>
public class EmbeddedStoreTests : StoreContract
{
    private readonly TemporaryFolder folder = new();

    private protected virtual EmbeddedStoreOptions Options => new();

    private protected override async Task<IStore> OpenAsync() =>
        await EmbeddedStore.OpenAsync(folder.Path, Options, TimeProvider.System);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete();
    }
}
