using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Tests.Support;

/// <summary>Makes course packages, good and hostile.</summary>
internal sealed class PackageFile
{
    private readonly List<(string Name, byte[] Content, int Attributes)> entries = [];

    private PackageFile()
    {
    }

    public static PackageFile Good(string courseId = "sample", string language = "en", string title = "Sample course")
    {
        var course = new JsonObject
        {
            ["format"] = "coursepackager/1",
            ["id"] = courseId,
            ["iri"] = $"https://courses.example/{courseId}",
            ["language"] = language,
            ["title"] = title,
            ["description"] = "About samples.",
            ["version"] = "1.0.0",
            ["mastery"] = 70,
            ["certificate"] = true,
            ["completion"] = new JsonObject { ["lessons"] = "all", ["quizzes"] = "all", ["finalTest"] = "none" },
            ["modules"] = new JsonArray(new JsonObject { ["id"] = "one", ["title"] = "One" }),
            ["pages"] = new JsonArray(
                new JsonObject { ["id"] = "first", ["kind"] = "lesson", ["module"] = "one", ["title"] = "First lesson", ["minutes"] = 12 },
                new JsonObject { ["id"] = "check", ["kind"] = "quiz", ["module"] = "one", ["title"] = "Check", ["minutes"] = 6 }),
        };
        return new PackageFile()
            .Add("course.json", course.ToJsonString())
            .Add("tincan.xml", "<tincan/>")
            .Add("index.html", $"<!doctype html><title>{language}</title>")
            .Add("media/clip.vtt", "WEBVTT");
    }

    public PackageFile Add(string name, string content, int attributes = 0) =>
        Add(name, Encoding.UTF8.GetBytes(content), attributes);

    public PackageFile Add(string name, byte[] content, int attributes = 0)
    {
        entries.Add((name, content, attributes));
        return this;
    }

    public PackageFile Without(string name)
    {
        entries.RemoveAll(entry => entry.Name == name);
        return this;
    }

    public string Save(string folder)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.xapi.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content, attributes) in entries)
        {
            var entry = zip.CreateEntry(name);
            entry.ExternalAttributes = attributes;
            using var stream = entry.Open();
            stream.Write(content);
        }

        return path;
    }
}
