using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Pages;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Lrs.Launch;

/// <summary>The learner's own page of a registration: progress in words, the certificate, the way back into the course. Whoever
/// has the
/// address may see it; it is random.</summary>
internal sealed class LearningPage(
    LearnerStore learners, CourseLibrary library, LaunchService launches, IStore store, PageWriter pages)
{
    public async Task GetAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } launch)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var words = pages.WordsFor(context);
        var course = await library.FindAsync(launch.CourseId, launch.Language, context.RequestAborted);
        var title = course?.Title ?? launch.CourseId;
        var completion = await CompletionAsync(launch, context.RequestAborted);
        await pages.WriteAsync(
            context, new Page("learning", title, Model(launch, course, completion, words)) { IsPrivate = true });
    }

    /// <summary>The Continue button: a fresh launch of the same registration. The address itself is the permission.</summary>
    public async Task ContinueAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } launch
            || await library.FindAsync(launch.CourseId, launch.Language, context.RequestAborted) is not { } course)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        SeeOther.To(context, await launches.CreateAddressAsync(context, launch, course));
    }

    private async Task<LaunchRecord?> FindAsync(HttpContext context) =>
        Uuid.TryParse((string?)context.Request.RouteValues["registration"], out var registration)
            ? await learners.FindLaunchAsync(registration, context.RequestAborted)
            : null;

    private async Task<CompletionView> CompletionAsync(LaunchRecord launch, CancellationToken cancel)
    {
        var key = LaunchRecord.KeyOf(launch.Registration);
        var record = await store.ReadRecordAsync(Tenants.Default, CompletionView.Collection, key, cancel);
        return record is null ? CompletionView.None : RecordJson.Read<CompletionView>(record.Json);
    }

    private static object Model(LaunchRecord launch, CourseRecord? course, CompletionView completion, WordList words)
    {
        var progress = new Progress(course?.Course ?? [], completion);
        return new
        {
            Title = course?.Title ?? launch.CourseId,
            CourseLanguage = launch.Language,
            LearnerName = launch.Name,
            Progress = progress.Describe(words),
            progress.IsBegun,
            Steps = progress.Steps,
            CompletedOn = completion.Completed?.UtcDateTime.ToString(words.Text("learning.date"), words.Culture),
            completion.CertificateId,
            Address = $"/learning/{LaunchRecord.KeyOf(launch.Registration)}",
            CanContinue = course is not null,
        };
    }
}
