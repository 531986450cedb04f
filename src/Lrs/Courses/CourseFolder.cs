namespace CoursePackager.Lrs.Courses;

/// <summary>Where courses lie unpacked: <c>courses/{id}/{language}/</c>. A course is replaced as a whole; a stop in between is
/// mended at the
/// next start.</summary>
internal sealed class CourseFolder(string root)
{
    private const string Incoming = ".incoming-";
    private const string Outgoing = ".outgoing-";

    public string PathOf(string courseId, string language) => Path.Combine(root, courseId, language);

    /// <summary>Puts a course in place of the present one, if any.</summary>
    public void Replace(string courseId, string language, Action<string> unpackTo)
    {
        var target = PathOf(courseId, language);
        var parent = Path.GetDirectoryName(target)!;
        var incoming = Path.Combine(parent, $"{Incoming}{language}");
        var outgoing = Path.Combine(parent, $"{Outgoing}{language}");
        Directory.CreateDirectory(parent);
        Delete(incoming);
        try
        {
            Directory.CreateDirectory(incoming);
            unpackTo(incoming);
            Delete(outgoing);
            if (Directory.Exists(target))
                Directory.Move(target, outgoing);
            Directory.Move(incoming, target);
        }
        finally
        {
            Delete(incoming);
        }

        Delete(outgoing);
    }

    public void Remove(string courseId, string language)
    {
        Delete(PathOf(courseId, language));
        var parent = Path.Combine(root, courseId);
        if (Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any())
            Directory.Delete(parent);
    }

    /// <summary>Mends what a stop in the middle of <see cref="Replace"/> has left.</summary>
    public void Recover()
    {
        if (!Directory.Exists(root))
            return;
        foreach (var course in Directory.EnumerateDirectories(root))
        {
            foreach (var left in Directory.GetDirectories(course, $"{Outgoing}*"))
            {
                var target = Path.Combine(course, Path.GetFileName(left)[Outgoing.Length..]);
                if (Directory.Exists(target))
                    Delete(left);
                else
                    Directory.Move(left, target);
            }

            foreach (var left in Directory.GetDirectories(course, $"{Incoming}*"))
                Delete(left);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
