using System.Security.Cryptography;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Courses;

/// <summary>The courses of this LRS: adds, lists, finds and removes them.</summary>
internal sealed class CourseLibrary(IStore store, LrsOptions options, TimeProvider time, PackageLimits limits)
{
    private readonly CourseFolder folder = new(options.CoursesFolder);

    public string FolderOf(CourseRecord course) => folder.PathOf(course.CourseId, course.Language);

    /// <summary>Takes a package; the same bytes again cost only reading them.</summary>
    /// <exception cref="CoursePackageException">The package is not one that can be taken.</exception>
    public async Task<AddedCourse> AddAsync(string path, CancellationToken cancel)
    {
        await using var stream = Open(path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        stream.Position = 0;
        using var package = CoursePackage.Open(stream, limits);
        var manifest = package.Manifest;
        var old = await FindAsync(manifest.Id, manifest.Language, cancel);
        if (old?.Sha256 == sha256 && Directory.Exists(FolderOf(old)))
            return new AddedCourse(old, CourseChange.Unchanged);

        Unpack(package);
        var record = Record(manifest, sha256);
        var change = new RecordChange(CourseRecord.Collection, KeyOf(record), RecordJson.Write(record));
        await store.WriteRecordsAsync(Tenants.Default, [change], null, cancel);
        return new AddedCourse(record, old is null ? CourseChange.Added : CourseChange.Replaced);
    }

    public async Task<IReadOnlyList<CourseRecord>> ListAsync(CancellationToken cancel)
    {
        var courses = new List<CourseRecord>();
        await foreach (var record in store.ReadAllRecordsAsync(Tenants.Default, CourseRecord.Collection, "", cancel))
            courses.Add(RecordJson.Read<CourseRecord>(record.Json));
        return courses;
    }

    public async Task<CourseRecord?> FindAsync(string courseId, string language, CancellationToken cancel)
    {
        var key = CourseRecord.KeyOf(courseId, language);
        return key.Length <= 200
            && await store.ReadRecordAsync(Tenants.Default, CourseRecord.Collection, key, cancel) is { } record
            ? RecordJson.Read<CourseRecord>(record.Json)
            : null;
    }

    /// <summary>Takes a course away: record first, then files. What learners did stays. False when there is none.</summary>
    public async Task<bool> RemoveAsync(string courseId, string language, CancellationToken cancel)
    {
        if (await FindAsync(courseId, language, cancel) is not { } course)
            return false;
        await store.WriteRecordsAsync(
            Tenants.Default, [new RecordChange(CourseRecord.Collection, KeyOf(course), null)], null, cancel);
        folder.Remove(courseId, language);
        return true;
    }

    /// <summary>Mends what an interrupted change has left; called once at start.</summary>
    public void Recover() => folder.Recover();

    private static string KeyOf(CourseRecord course) => CourseRecord.KeyOf(course.CourseId, course.Language);

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoursePackageException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    private void Unpack(CoursePackage package)
    {
        try
        {
            folder.Replace(package.Manifest.Id, package.Manifest.Language, package.UnpackTo);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CoursePackageException(
                $"The files cannot be written to {options.CoursesFolder}: {failure.Message} Free space there, or let this user "
                + "write there, and add the package again.",
                failure);
        }
    }

    private CourseRecord Record(CourseManifest manifest, string sha256) => new()
    {
        CourseId = manifest.Id,
        Language = manifest.Language,
        Iri = manifest.Iri,
        Title = manifest.Title,
        Description = manifest.Description,
        Version = manifest.Version,
        Sha256 = sha256,
        Added = time.GetUtcNow(),
        Course = manifest.Json,
    };
}
