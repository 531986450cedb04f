using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Courses;

public sealed class CourseLibraryTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private const int SymbolicLink = unchecked((int)0xA1FF0000);

    private CourseLibrary Library => lrs.Services.GetRequiredService<CourseLibrary>();

    [Fact]
    public async Task Adds_replaces_and_leaves_alone_what_is_the_same()
    {
        var first = PackageFile.Good("replaced").Add("old.html", "old").Save(lrs.Folder);
        var second = PackageFile.Good("replaced", title: "New title").Save(lrs.Folder);
        Assert.Equal(CourseChange.Added, (await Library.AddAsync(first, default)).Change);
        Assert.Equal(CourseChange.Unchanged, (await Library.AddAsync(first, default)).Change);
        var replaced = await Library.AddAsync(second, default);
        Assert.Equal(CourseChange.Replaced, replaced.Change);
        Assert.Equal("New title", replaced.Course.Title);
        Assert.False(File.Exists(Path.Combine(Library.FolderOf(replaced.Course), "old.html")));
        Assert.True(await Library.RemoveAsync("replaced", "en", default));
        Assert.Null(await Library.FindAsync("replaced", "en", default));
        Assert.False(Directory.Exists(Library.FolderOf(replaced.Course)));
    }

    [Theory]
    [InlineData("../evil.html")]
    [InlineData("a/../../evil.html")]
    [InlineData("/etc/evil")]
    [InlineData("..\\evil.html")]
    [InlineData("C:/evil.html")]
    [InlineData("a//b.html")]
    [InlineData("a/./b.html")]
    [InlineData("line\nbreak.html")]
    [InlineData("INDEX.html")]
    [InlineData("index.html/inside.html")]
    [InlineData("длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя-длинное-имя.html")]
    public async Task Refuses_names_that_lead_elsewhere_or_clash(string name)
    {
        var path = PackageFile.Good("hostile").Add(name, "evil").Save(lrs.Folder);
        await RefusedAsync(path);
    }

    [Fact]
    public async Task Refuses_links() =>
        await RefusedAsync(
            PackageFile.Good("hostile").Add("link", "/etc/passwd", SymbolicLink).Save(lrs.Folder), "symbolic link");

    [Fact]
    public async Task Refuses_bombs_and_crowds()
    {
        var bomb = PackageFile.Good("hostile").Add("zeros.bin", new byte[4 << 20]).Save(lrs.Folder);
        var crowd = PackageFile.Good("hostile").Save(lrs.Folder);
        var store = lrs.Services.GetRequiredService<IStore>();
        var options = lrs.Services.GetRequiredService<LrsOptions>();
        var wary = new CourseLibrary(store, options, TimeProvider.System, new PackageLimits { RatioFree = 1 << 20, Ratio = 10 });
        var failure = await Assert.ThrowsAsync<CoursePackageException>(() => wary.AddAsync(bomb, default));
        Assert.Contains("bomb", failure.Message, StringComparison.Ordinal);
        var strict = new CourseLibrary(store, options, TimeProvider.System, new PackageLimits { Files = 3 });
        await Assert.ThrowsAsync<CoursePackageException>(() => strict.AddAsync(crowd, default));
        Assert.False(Directory.Exists(Path.Combine(lrs.Options.CoursesFolder, "hostile", "en")));
    }

    [Theory]
    [InlineData("course.json", "course.json is missing")]
    [InlineData("tincan.xml", "--target xapi")]
    [InlineData("index.html", "index.html is missing")]
    public async Task Refuses_what_is_not_an_xapi_package_of_ours(string missing, string expected) =>
        await RefusedAsync(PackageFile.Good("hostile").Without(missing).Save(lrs.Folder), expected);

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"format\":\"coursepackager/1\",\"id\":\"\\ud800\"}", "cannot be read")]
    [InlineData("{\"format\":\"other\"}", "coursepackager/1")]
    [InlineData("{\"format\":\"coursepackager/1\",\"id\":\"../x\"}", "'id'")]
    [InlineData("{\"format\":\"coursepackager/1\",\"id\":\"x\",\"language\":\"..\"}", "'language'")]
    [InlineData("{\"format\":\"coursepackager/1\",\"id\":\"x\",\"language\":\"en\",\"iri\":\"x\"}", "'iri'")]
    public async Task Refuses_a_manifest_that_would_lead_astray(string manifest, string expected) =>
        await RefusedAsync(PackageFile.Good().Without("course.json").Add("course.json", manifest).Save(lrs.Folder), expected);

    [Fact]
    public async Task Refuses_what_is_no_zip_or_not_there()
    {
        var path = Path.Combine(lrs.Folder, "no.zip");
        await File.WriteAllTextAsync(path, "not a zip");
        await RefusedAsync(path, "not a zip");
        await RefusedAsync(Path.Combine(lrs.Folder, "absent.zip"), "cannot be read");
    }

    [Fact]
    public void Mends_a_replacement_that_was_cut_off()
    {
        var root = Path.Combine(lrs.Folder, "mended");
        Directory.CreateDirectory(Path.Combine(root, "course", ".outgoing-en"));
        Directory.CreateDirectory(Path.Combine(root, "course", ".incoming-en"));
        File.WriteAllText(Path.Combine(root, "course", ".outgoing-en", "index.html"), "kept");
        new CourseFolder(root).Recover();
        Assert.Equal(["en"], Directory.GetDirectories(Path.Combine(root, "course")).Select(Path.GetFileName));
        Assert.True(File.Exists(Path.Combine(root, "course", "en", "index.html")));
    }

    private async Task RefusedAsync(string path, string expected = "")
    {
        var failure = await Assert.ThrowsAsync<CoursePackageException>(() => Library.AddAsync(path, default));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }
}
