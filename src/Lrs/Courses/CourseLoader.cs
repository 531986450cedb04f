using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Observability;

namespace CoursePackager.Lrs.Courses;

/// <summary>Loads every *.xapi.zip of the folder given with --courses before the service answers. A bad package is reported and
/// left
/// out; the others load.</summary>
internal sealed class CourseLoader(CourseLibrary library, LrsOptions options, ILogger<CourseLoader> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        library.Recover();
        if (options.Courses is not { } courses)
            return;
        foreach (var path in Directory.EnumerateFiles(courses, "*.xapi.zip").Order(StringComparer.Ordinal))
        {
            try
            {
                var added = await library.AddAsync(path, cancellationToken);
                log.CourseLoaded(added.Course.CourseId, added.Course.Language, added.Change.ToString().ToLowerInvariant());
            }
            catch (CoursePackageException refused)
            {
                log.CourseRefused(Path.GetFileName(path), refused.Message);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
