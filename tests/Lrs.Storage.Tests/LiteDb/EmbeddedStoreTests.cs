using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>The contract kept by the embedded store.</summary>
public sealed class EmbeddedStoreTests : StoreContract
{
    private readonly TemporaryFolder folder = new();

    private protected override async Task<IStore> OpenAsync() =>
        await EmbeddedStore.OpenAsync(folder.Path, new EmbeddedStoreOptions(), TimeProvider.System);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete();
    }
}
