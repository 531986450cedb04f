using CoursePackager.Lrs.Moving;
using CoursePackager.Lrs.Storage.LiteDb.Maintenance;

namespace CoursePackager.Lrs.Commands;

/// <summary>Shows the progress of the embedded store's own work.</summary>
internal sealed class StoreProgressAdapter(IProgress<MoveProgress> target) : IProgress<StoreProgress>
{
    public void Report(StoreProgress value) => target.Report(new MoveProgress(value.Done, value.Total));
}
