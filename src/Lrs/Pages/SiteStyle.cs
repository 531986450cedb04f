using System.Security.Cryptography;

namespace CoursePackager.Lrs.Pages;

/// <summary>The style sheet of every page, under an address that changes with its content, so browsers may keep it for
/// good.</summary>
internal static class SiteStyle
{
    private static readonly byte[] Content = EmbeddedFiles.ReadBytes("assets/site.css");

    public static string Address { get; } = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}/site.css";

    public static IResult Serve(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(Content, "text/css; charset=utf-8");
    }
}
