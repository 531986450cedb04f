namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>
/// Lists that were written to the view database together, sorted, and are never changed: blocks of entries under ascending
/// keys. Several runs of one level are merged into one of the next, so there are few of them however much is stored.
/// </summary>
/// <param name="Number">Given once; blocks are stored under it.</param>
/// <param name="Level">0 for what a layer held.</param>
/// <param name="FirstBucket">Lowest bucket that any list of it has.</param>
/// <param name="Lists">How many lists it has a part of.</param>
internal sealed record PostingRun(int Number, int Level, int FirstBucket, int LastBucket, long Lists, PostingFilter Filter);
