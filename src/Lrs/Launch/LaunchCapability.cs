using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Launch;

/// <summary>Learners: the first page, launching a course, the learner's progress page.</summary>
internal sealed class LaunchCapability : ICapability
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<LearnerStore>();
        services.AddSingleton<LaunchService>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<LearningPage>();
        services.AddSingleton<LaunchForms>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var home = services.GetRequiredService<HomePage>();
        var forms = services.GetRequiredService<LaunchForms>();
        var learning = services.GetRequiredService<LearningPage>();
        routes.MapMethods("/", Read, context => home.WriteAsync(context));
        routes.MapPost("/launch", (RequestDelegate)forms.LaunchAsync);
        routes.MapPost("/learner/forget", (RequestDelegate)forms.ForgetAsync);
        routes.MapMethods("/learning/{registration}", Read, (RequestDelegate)learning.GetAsync);
        routes.MapPost("/learning/{registration}", (RequestDelegate)learning.ContinueAsync);
    }
}
