namespace CoursePackager.Lrs.Launch;

/// <summary>303: the answer to a form is another page.</summary>
internal static class SeeOther
{
    public static void To(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
