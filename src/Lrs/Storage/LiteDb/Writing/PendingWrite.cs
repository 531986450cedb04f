namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>A caller's write on its way through the writer's thread.</summary>
internal abstract class PendingWrite
{
    /// <summary>Checks the write against what is stored and what its group holds so far, and adds its record to the group
    /// when there is something to write. An exception here refuses this write only.</summary>
    public abstract void Prepare(WriteGroup group);

    /// <summary>Makes the now durable write visible.</summary>
    public abstract void Apply(WriteGroup group);

    /// <summary>Lets the caller go on.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception error);
}
