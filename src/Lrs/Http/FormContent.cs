using Microsoft.Net.Http.Headers;

namespace CoursePackager.Lrs.Http;

/// <summary>Tells plain forms from multipart ones, whose files would be kept on disk while they are read.</summary>
internal static class FormContent
{
    /// <summary>True for application/x-www-form-urlencoded.</summary>
    public static bool IsUrlEncoded(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
