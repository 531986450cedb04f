using CoursePackager.Lrs.Configuration;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace CoursePackager.Lrs.Courses;

/// <summary>Serves the files of unpacked courses, with ranges for video and ETags for the cache; never a listing.</summary>
internal sealed class CourseFiles(LrsOptions options)
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "media-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private readonly FileExtensionContentTypeProvider types = CreateTypes();
    private readonly CourseFolder folder = new(options.CoursesFolder);

    public IResult Serve(HttpContext context, string courseId, string language, string? path)
    {
        if (path is null && !context.Request.Path.Value!.EndsWith('/'))
            return TypedResults.LocalRedirect($"~{context.Request.Path.ToUriComponent()}/");
        if (Find(courseId, language, string.IsNullOrEmpty(path) ? "index.html" : path) is not { } file)
            return TypedResults.NotFound();

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // The launch address holds a credential.
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        var tag = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        var type = types.TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        return TypedResults.PhysicalFile(file.FullName, type, null, file.LastWriteTimeUtc, tag, enableRangeProcessing: true);
    }

    private FileInfo? Find(string courseId, string language, string path)
    {
        if (!IsPlain(courseId) || !IsPlain(language) || path.Split('/', '\\').Any(part => !IsPlain(part)))
            return null;
        var file = new FileInfo(Path.Combine(folder.PathOf(courseId, language), path));
        return file.Exists && file.LinkTarget is null ? file : null;
    }

    // Names that begin with a dot are ours (folders on their way in or out), or "..".
    private static bool IsPlain(string part) =>
        part.Length > 0 && part[0] != '.' && !part.Any(character => char.IsControl(character) || character is '\\' or ':');

    private static FileExtensionContentTypeProvider CreateTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var extension in (ReadOnlySpan<string>)[".html", ".css", ".txt", ".xml", ".js", ".mjs", ".json"])
        {
            var type = types.Mappings.TryGetValue(extension, out var known) ? known : "text/javascript";
            types.Mappings[extension] = $"{(extension == ".xml" ? "application/xml" : type)}; charset=utf-8";
        }

        types.Mappings[".vtt"] = "text/vtt; charset=utf-8";
        types.Mappings[".avif"] = "image/avif";
        return types;
    }
}
