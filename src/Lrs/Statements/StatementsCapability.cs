using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Statements;

/// <summary>/xapi/statements.</summary>
internal sealed class StatementsCapability : ICapability
{
    private const string Address = "/xapi/statements";

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Authority>();
        services.AddSingleton<AttachmentParts>();
        services.AddSingleton<StatementWriter>();
        services.AddSingleton<StatementReader>();
        services.AddSingleton<StatementShapes>();
        services.AddSingleton<StatementResponse>();
        services.AddSingleton<StatementEndpoints>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        var endpoints = routes.ServiceProvider.GetRequiredService<StatementEndpoints>();
        routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)endpoints.GetAsync);
        routes.MapPost(Address, (RequestDelegate)endpoints.PostAsync);
        routes.MapPut(Address, (RequestDelegate)endpoints.PutAsync);
    }
}
