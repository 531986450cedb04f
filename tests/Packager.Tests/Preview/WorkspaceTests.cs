using System.Text;
using CoursePackager.Packager.Preview;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Tests.Preview;

/// <summary>What the preview makes of files that are edited, broken, deleted and mended.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryCourse _files = new TemporaryCourse().With("course.yaml", CourseYaml)
        .With("m/one.md", Lesson("one", "First words.")).With("m/two.md", Lesson("two", "Other words."));

    private readonly Workspace _workspace;

    public WorkspaceTests() => _workspace = new Workspace(_files.Path, [], _files.Path, TimeProvider.System);

    public void Dispose() => _files.Dispose();

    [Fact]
    public void An_edit_makes_a_new_version_that_is_the_same_as_one_made_afresh()
    {
        var before = Look();
        var old = PagesOf(before);
        _files.With("m/one.md", Lesson("one", "Edited words."));

        var after = Look(before);

        Assert.NotEqual(before.Courses[0].Version, after.Courses[0].Version);
        var pages = PagesOf(after);
        Assert.Contains("Edited words.", Text(pages["one.html"]), StringComparison.Ordinal);
        var afresh = CourseRenderer.Render(after.Courses[0].Good!, "scorm12").Files;
        Assert.Equal(afresh.Select(f => f.Path).Order(), pages.Keys.Order());
        Assert.All(afresh, file => Assert.Equal(file.Content.ToArray(), pages[file.Path].ToArray()));
        Assert.Same(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(old["two.html"], out var one) ? one.Array : null,
            System.Runtime.InteropServices.MemoryMarshal.TryGetArray(pages["two.html"], out var other) ? other.Array : []);
    }

    [Fact]
    public void A_new_title_reaches_every_page()
    {
        PagesOf(Look());
        _files.With("m/one.md", Lesson("one", "First words.", title: "A better title"));

        Assert.Contains("A better title", Text(PagesOf(Look())["two.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_changes_nothing_gives_the_same_version()
    {
        var before = Look();
        File.SetLastWriteTimeUtc(Path.Join(_files.Path, "m", "one.md"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(before.Courses[0].Version, Look(before).Courses[0].Version);
    }

    [Fact]
    public void A_broken_course_keeps_its_last_good_version_and_says_what_is_wrong()
    {
        var before = Look();
        _files.With("m/one.md", Lesson("one", "<b>First</b> words."));

        var broken = Look(before);

        var course = broken.Courses[0];
        Assert.Equal(before.Courses[0].Version, course.Version);
        Assert.Same(before.Courses[0].Good, course.Good);
        Assert.Contains(course.Problems, p => p.Code == "CP0201" && p.Span!.File.Path == "m/one.md");
        _files.With("m/one.md", Lesson("one", "Mended words."));
        Assert.Empty(Look(broken).Courses[0].Problems);
    }

    [Fact]
    public void A_deleted_and_a_renamed_file_are_missed_and_found_again()
    {
        var state = Look();
        File.Move(Path.Join(_files.Path, "m", "two.md"), Path.Join(_files.Path, "m", "three.md"));
        state = Look(state);
        Assert.Contains(state.Courses[0].Problems, p => p.Message.Contains("two.md", StringComparison.Ordinal));
        File.Move(Path.Join(_files.Path, "m", "three.md"), Path.Join(_files.Path, "m", "two.md"));

        Assert.Empty(Look(state).Courses[0].Problems);
    }

    [Fact]
    public void Without_any_course_it_says_so_and_goes_on_when_one_appears()
    {
        var state = Look();
        File.Delete(Path.Join(_files.Path, "course.yaml"));
        state = Look(state);
        Assert.Empty(state.Courses);
        Assert.Contains("course.yaml", state.Fault, StringComparison.Ordinal);
        _files.With("course.yaml", CourseYaml);

        Assert.Null(Look(state).Fault);
    }

    [Fact]
    public void Same_length_edits_in_quick_succession_are_seen()
    {
        var state = Look();
        for (var i = 0; i < 20; i++)
        {
            _files.With("m/one.md", Lesson("one", $"Words {i % 10}."));
            var next = Look(state);
            Assert.NotEqual(state.Courses[0].Version, next.Courses[0].Version);
            state = next;
        }
    }

    private PreviewState Look(PreviewState? before = null) => _workspace.Look(before ?? PreviewState.Empty);

    private IReadOnlyDictionary<string, ReadOnlyMemory<byte>> PagesOf(PreviewState state) =>
        _workspace.Files(state.Courses[0], "scorm12", canSplit: true);

    private static string Text(ReadOnlyMemory<byte> content) => Encoding.UTF8.GetString(content.Span);

    private static string Lesson(string id, string text, string? title = null) =>
        $"---\nid: {id}\ntitle: {title ?? "Lesson " + id}\nminutes: 3\n---\n\n{text}\n";

    private const string CourseYaml = """
        id: mini
        iri: https://example.org/mini
        language: en
        title: Mini
        description: Mini.
        version: 1.0.0
        publisher: We
        completion:
          lessons: all
          quizzes: none
          finalTest: none
        modules:
          - id: m
            title: M
            summary: Both lessons.
            lessons: [m/one.md, m/two.md]
        """;
}
