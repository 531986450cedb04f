using CoursePackager.Lrs.About;
using CoursePackager.Lrs.Activities;
using CoursePackager.Lrs.Agents;
using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Documents;
using CoursePackager.Lrs.Launch;
using CoursePackager.Lrs.Observability;
using CoursePackager.Lrs.Pages;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Statements;

namespace CoursePackager.Lrs.Configuration;

/// <summary>Every capability of the service, one line each.</summary>
internal static class Capabilities
{
    public static readonly IReadOnlyList<ICapability> All =
    [
        new CredentialsCapability(),
        new StatementsCapability(),
        new DocumentsCapability(),
        new ActivitiesCapability(),
        new AgentsCapability(),
        new AboutCapability(),
        new PagesCapability(),
        new CoursesCapability(),
        new LaunchCapability(),
        new ProjectionsCapability(),
        new CompletionCapability(),
        new CertificatesCapability(),
        new ObservabilityCapability(),
    ];
}
