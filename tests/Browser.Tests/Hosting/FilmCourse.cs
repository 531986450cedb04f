using System.Diagnostics;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>A small course with a real video of a few seconds, in English and Russian, made by ffmpeg and packaged by the real command.</summary>
internal sealed class FilmCourse : IDisposable
{
    public const int Seconds = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("coursepackager-films-").FullName;

    public string PathOf(string language, string target) => Path.Combine(_folder, "out", $"films.{language}.{target}.zip");

    public static async Task<FilmCourse> MakeAsync(string targets, bool isBilingual = false)
    {
        var course = new FilmCourse();
        course.Write("en", "Films", "Watch the film.", "The guard at work", ["Good morning.", "Your papers, please.", "Thank you very much."]);
        course.Write("ru", "Фильмы", "Посмотрите фильм.", "Работа пограничника", ["Доброе утро.", "Ваши документы, пожалуйста.", "Большое спасибо."]);
        await course.FilmAsync();
        var (exitCode, output) = await Tool.RunAsync(
            Repository.Coursepack,
            ["build", course._folder, "--lang", "en,ru", "--target", targets, "--out", Path.Combine(course._folder, "out"), .. isBilingual ? new[] { "--bilingual" } : []]);
        if (exitCode != 0) throw new InvalidOperationException($"coursepack build ended with {exitCode}:\n{output}");
        return course;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string language, string title, string text, string about, string[] captions)
    {
        var root = Path.Combine(_folder, language);
        Directory.CreateDirectory(Path.Combine(root, "media"));
        Directory.CreateDirectory(Path.Combine(root, "m"));
        File.WriteAllText(Path.Combine(root, "course.yaml"), $"""
            id: films
            iri: https://example.org/courses/films
            language: {language}
            title: {title}
            description: {title}.
            version: 1.0.0
            publisher: Tests
            completion:
              lessons: all
              quizzes: none
              finalTest: none
              videos: 90
            modules:
              - id: m
                title: {title}
                lessons:
                  - m/film.md
            """);
        File.WriteAllText(
            Path.Combine(root, "m", "film.md"),
            $"---\nid: film\ntitle: {title}\n---\n\n{text}\n\n![{about}](../media/guard.mp4 \"{about}\")\n\n{string.Join("\n\n", Enumerable.Repeat(text, 12))}\n");
        File.WriteAllText(
            Path.Combine(root, "media", "guard.vtt"),
            $"WEBVTT\n\n00:00.000 --> 00:02.500\n{captions[0]}\n\n00:02.500 --> 00:05.000\n{captions[1]}\n\n00:05.000 --> 00:07.900\n{captions[2]}\n");
        File.WriteAllText(
            Path.Combine(root, "media", "guard.chapters.vtt"), $"WEBVTT\n\n00:00.000 --> 00:04.000\n{captions[0]}\n\n00:04.000 --> 00:08.000\n{captions[2]}\n");
    }

    private async Task FilmAsync()
    {
        var film = Path.Combine(_folder, "en", "media", "guard.mp4");
        var poster = Path.ChangeExtension(film, "jpg");
        await FfmpegAsync(
            "-f", "lavfi", "-i", $"testsrc=size=320x180:rate=10:duration={Seconds}", "-f", "lavfi", "-i", $"sine=duration={Seconds}",
            "-c:v", "libx264", "-pix_fmt", "yuv420p", "-g", "10", "-c:a", "aac", "-b:a", "32k", "-movflags", "+faststart", film);
        await FfmpegAsync("-i", film, "-frames:v", "1", poster);
        foreach (var file in new[] { film, poster }) File.Copy(file, Path.Combine(_folder, "ru", "media", Path.GetFileName(file)));
    }

    private static async Task FfmpegAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardError = true };
        foreach (var argument in new[] { "-v", "error", "-y" }.Concat(arguments)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("ffmpeg did not start");
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"ffmpeg ended with {process.ExitCode}:\n{errors}");
    }
}
