using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Http;

/// <summary>Holds every request body to the size limit, counted after decompression.</summary>
internal sealed class BodyLimit(RequestDelegate next, LrsOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Request.Body = new RequestStream(context.Request.Body, options.MaxBodyBytes);
        return next(context);
    }
}
