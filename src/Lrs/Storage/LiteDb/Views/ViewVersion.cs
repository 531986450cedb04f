using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>What there is to look things up in at one time.</summary>
/// <param name="layers">In memory, newest first.</param>
/// <param name="runs">In the database.</param>
internal sealed class ViewVersion(IReadOnlyList<ViewLayer> layers, IReadOnlyList<PostingRun> runs)
{
    public IReadOnlyList<ViewLayer> Layers => layers;

    public IReadOnlyList<PostingRun> Runs => runs;

    /// <summary>Snapshots that use it; guarded by <see cref="ViewSet"/>.</summary>
    public int Readers { get; set; }
}
