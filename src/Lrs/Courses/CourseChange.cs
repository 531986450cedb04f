namespace CoursePackager.Lrs.Courses;

/// <summary>What adding a package means for the course.</summary>
internal enum CourseChange
{
    Added,
    Replaced,

    /// <summary>The same bytes are there already; nothing was done.</summary>
    Unchanged,
}
