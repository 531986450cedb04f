namespace CoursePackager.Bench.LrsBench;

/// <summary>What takes statements: an LRS, or a bare database that shows what the disk and the engine allow at most.</summary>
internal interface ITarget
{
    /// <summary>Stores a batch; the answer comes when it is on disk.</summary>
    Task<Answer> StoreAsync(StatementGenerator statements, int count);
}
