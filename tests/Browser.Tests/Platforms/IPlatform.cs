using CoursePackager.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>Where a package is taken: a learning platform, a record store, or nothing but a browser.</summary>
internal interface IPlatform : IAsyncDisposable
{
    Task<CourseDriver> OpenAsync(IBrowserContext context, Packager.Model.Course course);

    /// <summary>Leaves the course, waits until the platform knows all, and asks it.</summary>
    Task<Outcome> LeaveAsync(CourseDriver driver);
}
