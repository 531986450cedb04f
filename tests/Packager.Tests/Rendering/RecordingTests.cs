using System.Text;
using CoursePackager.Packager.Checks;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Rendering.State;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Tests.Rendering;

public sealed class RecordingTests
{
    private static readonly string Folder = RepositoryFiles.Path("tests/Packager.Tests/Rendering/FilmCourse");

    [Theory]
    [InlineData("film.html", "html")]
    [InlineData("talk.html", "html")]
    [InlineData("data/film.js", "js")]
    [InlineData("course.json", "json")]
    public void A_lesson_with_films_is_as_agreed(string path, string extension) =>
        Golden.Verify(Text(Render(), path), Path.GetFileNameWithoutExtension(path), extension);

    [Fact]
    public void Every_format_says_how_long_it_is()
    {
        var recordings = Load().Lessons.SelectMany(l => l.Recordings).ToList();

        Assert.Equal(["video/mp4", "audio/mpeg", "video/webm", "audio/ogg", "audio/mp4"], recordings.Select(r => r.Facts.Type));
        Assert.All(recordings, r => Assert.InRange(r.Facts.Seconds, 3.9, 4.2));
        Assert.Equal((64, 36), (recordings[0].Facts.Width, recordings[0].Facts.Height));
        Assert.Equal((64, 36), (recordings[2].Facts.Width, recordings[2].Facts.Height));
    }

    [Fact]
    public void Subrip_becomes_web_captions()
    {
        var track = Load().Lessons.Last().Recordings[0].Captions.Single();

        Assert.Equal(
            "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHello and <i>welcome</i>.\n\n00:00:02.000 --> 00:00:03.900\nTo this talk.\n",
            Encoding.UTF8.GetString(track.File.Content.Span));
    }

    [Fact]
    public void Watching_counts_in_the_minutes_of_a_lesson()
    {
        var (course, bag) = (Load(), new DiagnosticBag());
        var lesson = course.Lessons.First();
        var lecture = lesson.Recordings[0] with { Facts = lesson.Recordings[0].Facts with { Seconds = 600 } };

        Assert.Equal(11, ReadingTime.WithRecordings(lesson.Body.PlainText, [lecture], "en"));
        var hasty = lesson with { Minutes = 3, StatesMinutes = true, Recordings = [lecture] };
        CourseChecks.Run([course with { Modules = [course.Modules[0] with { Lessons = [hasty] }] }], bag);
        Assert.Contains(bag.Sorted(), d => d.Code == "CP0124");
    }

    [Theory]
    [InlineData("scorm12")]
    [InlineData("scorm2004-4")]
    [InlineData("xapi")]
    [InlineData("cmi5")]
    [InlineData("cc13")]
    [InlineData("web")]
    public void Every_target_has_the_recordings_and_what_lies_beside_them(string id)
    {
        var target = TargetRegistry.Find(id)!;
        var files = target.Emit(CourseRenderer.Render(Load(), target.PlayerBundle), new DiagnosticBag());

        Assert.Empty(VerifiedPackage.Findings(files));
        Assert.Equal(5, files.Count(f => f.Path.EndsWith(".vtt", StringComparison.Ordinal)));
        var manifest = files.FirstOrDefault(f => f.Path == "imsmanifest.xml");
        if (manifest is null) return;
        var text = Encoding.UTF8.GetString(manifest.Content.Span);
        Assert.All(files.Where(f => f.Path.StartsWith("media/", StringComparison.Ordinal)), f => Assert.Contains($"href=\"{f.Path}\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_course_without_recordings_carries_nothing_for_them()
    {
        var files = MiniCourse.Render();

        Assert.DoesNotContain("player/media.js", files.Keys);
        Assert.DoesNotContain("media.css", files["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("recordingFailed", files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_case_of_the_saved_state_is_exact() =>
        Golden.Verify(StateBudget.Of(Load()).MaximumCharacters.ToString(System.Globalization.CultureInfo.InvariantCulture) + " characters");

    [Theory]
    [InlineData("film.mp4")]
    [InlineData("clip.webm")]
    [InlineData("talk.mp3")]
    [InlineData("tone.ogg")]
    [InlineData("sound.m4a")]
    public void Damaged_and_hostile_files_are_refused_or_read_but_never_break_the_program(string name)
    {
        var good = File.ReadAllBytes(Path.Join(Folder, "media", name));
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var bad = good[..random.Next(good.Length + 1)];
            for (var n = random.Next(6); n > 0 && bad.Length > 0; n--)
                bad[random.Next(Math.Min(bad.Length, random.Next(2) == 0 ? 64 : bad.Length))] = (byte)(random.Next(2) == 0 ? 0xFF : random.Next(256));
            var (facts, fault) = Packager.Reading.Recordings.RecordingFormat.Read(name, bad);
            Assert.True(facts is not null || fault.Length > 0);
        }
    }

    private static Course Load()
    {
        var bag = new DiagnosticBag();
        var course = CourseLoader.Load(Folder, bag, Folder);
        CourseChecks.Run([course!], bag);
        Assert.DoesNotContain(bag.Sorted(), d => d.Severity == Severity.Error);
        return course!;
    }

    private static RenderedCourse Render() => CourseRenderer.Render(Load(), "web");

    private static string Text(RenderedCourse course, string path) =>
        Encoding.UTF8.GetString(course.Files.Single(f => f.Path == path).Content.Span);
}
