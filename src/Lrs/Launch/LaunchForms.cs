using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Pages;
using Microsoft.AspNetCore.Http.Features;

namespace CoursePackager.Lrs.Launch;

/// <summary>The forms of the first page: begin or continue a course; let another person use this browser.</summary>
internal sealed class LaunchForms(
    CourseLibrary library, LearnerStore learners, LaunchService launches, HomePage home, PageWriter pages, ProblemPage problems)
{
    private static readonly FormOptions SmallForm = new() { ValueCountLimit = 10, KeyLengthLimit = 100, ValueLengthLimit = 4000 };

    public async Task LaunchAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } form)
            return;
        var course = await library.FindAsync(form["courseId"].ToString(), form["language"].ToString(), context.RequestAborted);
        if (course is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var learner = await learners.FindAsync(context);
        if (learner is null)
        {
            var typed = form["name"].ToString();
            if (LearnerName.Clean(typed) is not { } name)
            {
                var error = pages.WordsFor(context).Format("home.name.error", LearnerName.Longest);
                await home.WriteAsync(context, new RefusedForm(course.CourseId, typed, error));
                return;
            }

            learner = await learners.CreateAsync(context, name);
        }

        var launch = await learners.RegisterAsync(learner, course, context.RequestAborted);
        SeeOther.To(context, await launches.CreateAddressAsync(context, launch, course));
    }

    public async Task ForgetAsync(HttpContext context)
    {
        if (await ReadAsync(context) is null)
            return;
        learners.Forget(context);
        SeeOther.To(context, PageLanguage.Chosen(context.Request) is { } language ? $"/?lang={language}" : "/");
    }

    /// <summary>The form; null when it comes from another site or is no form, and then the answer has been written.</summary>
    private async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (CrossSite.IsOwn(context.Request) && FormContent.IsUrlEncoded(context.Request))
        {
            try
            {
                context.Features.Set<IFormFeature>(new FormFeature(context.Request, SmallForm));
                return await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (InvalidDataException)
            {
                // Too many or too long fields: refused below like any other form that is not ours.
            }
        }

        await problems.WriteAsync(context, StatusCodes.Status400BadRequest);
        return null;
    }
}
