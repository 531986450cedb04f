using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Support;

/// <summary>The store of a running service, once its projections have taken every statement in.</summary>
internal static class ProjectedStore
{
    public static async Task<IStore> WaitAsync(TestLrs lrs)
    {
        var store = lrs.Services.GetRequiredService<IStore>();
        for (var tries = 0; tries < 600; tries++)
        {
            var checkpoint = await store.ReadCheckpointAsync(Tenants.Default, FoldProjection.CheckpointName, default);
            if ((await store.ReadChangesAsync(Tenants.Default, checkpoint, 1, default)).Count == 0)
                return store;
            await Task.Delay(50);
        }

        throw new TimeoutException("The projections do not follow the statements.");
    }
}
