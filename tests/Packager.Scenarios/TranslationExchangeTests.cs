using System.Xml.Linq;

namespace CoursePackager.Packager.Scenarios;

public sealed class TranslationExchangeTests : IDisposable
{
    private static readonly XNamespace Xliff = "urn:oasis:names:tc:xliff:document:2.0";

    private readonly TemporaryFolder _folder = new();

    public TranslationExchangeTests() => ScenarioFolders.Copy(Path.Join(ScenarioFolders.Broken, "_base"), _folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("xliff", "all.xlf")]
    [InlineData("po", "all.po")]
    public void An_export_imported_unchanged_leaves_every_byte_of_a_real_course(string kind, string file)
    {
        ScenarioFolders.Copy(Path.GetFullPath(Path.Join(ScenarioFolders.Root, "..", "..", "content")), Path.Join(_folder.Path, "content"));
        var before = Bytes("content");

        var export = Run("i18n", "export", "content", "--to", kind, "--lang", "ru", "--out", file);
        var import = Run("i18n", "import", file, "content");

        Assert.Equal(0, export.ExitCode);
        Assert.Contains(" 0 of them new or changed in 0 files; 0 not translated yet.", import.Out, StringComparison.Ordinal);
        Assert.Equal(before, Bytes("content"));
    }

    [Theory]
    [InlineData("xliff", "all.xlf")]
    [InlineData("po", "all.po")]
    public void A_changed_unit_changes_that_text_only(string kind, string file)
    {
        Run("i18n", "accept", ".", "--same");
        Run("i18n", "export", ".", "--to", kind, "--out", file);
        Edit(file, text => text.Replace("Квадрат", "Квадратик", StringComparison.Ordinal));
        var before = Read("ru/m/one.md");

        var run = Run("i18n", "import", file, ".");

        Assert.Contains(" 1 of them new or changed in 1 files", run.Out, StringComparison.Ordinal);
        Assert.Equal(before.Replace("Квадрат", "Квадратик", StringComparison.Ordinal), Read("ru/m/one.md"));
    }

    [Fact]
    public void A_new_paragraph_and_a_new_question_come_into_the_translation_at_their_place()
    {
        Run("i18n", "accept", ".", "--same");
        Edit("en/m/one.md", text => text.Replace("## Section", "A new paragraph.\n\n## Section", StringComparison.Ordinal));
        Edit("en/m/quiz.md", text => text + "\n## Is it new? {#q-new}\n\n- [x] True\n- [ ] False\n\n> Explanation: It is.\n");
        Run("i18n", "export", ".", "--to", "po", "--out", "all.po");
        foreach (var (source, target) in new[]
            { ("A new paragraph.", "Новый абзац."), ("Is it new?", "Это новое?"), ("True", "Верно"), ("False", "Неверно"), ("It is.", "Да.") })
            Edit("all.po", text => text.Replace($"msgid \"{source}\"\nmsgstr \"\"", $"msgid \"{source}\"\nmsgstr \"{target}\"", StringComparison.Ordinal));

        var run = Run("i18n", "import", "all.po", ".");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(").\n\nНовый абзац.\n\n## Раздел", Read("ru/m/one.md"), StringComparison.Ordinal);
        Assert.EndsWith("\n\n## Это новое? {#q-new}\n\n- [x] Верно\n- [ ] Неверно\n\n> Пояснение: Да.", Read("ru/m/quiz.md").TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("ru  100 %", Run("i18n", "status", ".").Out, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", ".").ExitCode);
    }

    [Fact]
    public void A_translation_into_a_new_language_begins_with_an_export()
    {
        Run("i18n", "export", "en", "--to", "po", "--lang", "fr", "--out", "fr.po");
        Edit("fr.po", text => text.Replace("msgid \"Mini course\"\nmsgstr \"\"", "msgid \"Mini course\"\nmsgstr \"Petit cours\"", StringComparison.Ordinal));

        var run = Run("i18n", "import", "fr.po", ".");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("language: fr\ntitle: Petit cours\n", Read("fr/course.yaml"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(_folder.Path, "fr/media/box.svg")));
        Assert.Contains("untranslated", Run("i18n", "status", ".", "--lang", "fr").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fuzzy_text_stays_stale_until_its_mark_is_taken_away()
    {
        Run("i18n", "accept", ".", "--same");
        Edit("en/m/one.md", text => text.Replace("Section", "Part", StringComparison.Ordinal));
        Run("i18n", "export", ".", "--to", "po", "--out", "all.po");

        Run("i18n", "import", "all.po", ".");
        var still = Run("i18n", "status", ".").Out;
        Edit("all.po", text => text.Replace("#, fuzzy\n", "", StringComparison.Ordinal));
        Run("i18n", "import", "all.po", ".");

        Assert.Contains("1 stale", still, StringComparison.Ordinal);
        Assert.Contains("ru  100 %", Run("i18n", "status", ".").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Xliff_keeps_links_out_of_the_translators_way_and_is_as_the_core_of_2_1_asks()
    {
        var root = XDocument.Parse(Run("i18n", "export", ".", "--to", "xliff", "--lang", "ru").Out).Root!;

        Assert.Equal(("2.1", "en", "ru"), ((string)root.Attribute("version")!, (string)root.Attribute("srcLang")!, (string)root.Attribute("trgLang")!));
        foreach (var file in root.Elements(Xliff + "file"))
        {
            var ids = file.Elements(Xliff + "unit").Select(u => (string)u.Attribute("id")!).ToArray();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(ids, id => Assert.Matches(@"^[\w.:-]+\z", id));
        }

        foreach (var unit in root.Descendants(Xliff + "unit")) AssertCodes(unit);
        var link = root.Descendants(Xliff + "unit").Single(u => (string?)u.Attribute("id") == "p-53532832");
        Assert.Equal("Text with a term.", link.Descendants(Xliff + "source").Single().Value);
    }

    [Fact]
    public void A_refused_import_changes_nothing()
    {
        Run("i18n", "export", ".", "--to", "po", "--lang", "ru", "--out", "all.po");
        Edit("all.po", text => text.Replace("#, fuzzy\n", "", StringComparison.Ordinal)
            .Replace("Урок", "Занятие", StringComparison.Ordinal).Replace("](../media/box.svg)", "]", StringComparison.Ordinal));
        var before = Bytes("ru");

        var run = Run("i18n", "import", "all.po", ".");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("Nothing was imported.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, Bytes("ru"));
    }

    [Fact]
    public void An_import_that_would_break_the_course_is_refused_with_the_finding_of_check()
    {
        Run("i18n", "accept", ".", "--same");
        Run("i18n", "export", ".", "--to", "po", "--out", "all.po");
        Edit("all.po", text => text.Replace("\"Второй\"", "\"Второй <b>ответ</b>\"", StringComparison.Ordinal));

        var run = Run("i18n", "import", "all.po", ".");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Raw HTML is not allowed. (CP0201)\n   at ru/m/quiz.md:10", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_commas_or_brackets_stays_one_text_of_a_flow_list()
    {
        Edit("en/course.yaml", text => text + "objectives: [Know one, Know two]\n");
        Edit("ru/course.yaml", text => text + "objectives: [Знать раз, Знать два]\n");
        Run("i18n", "accept", ".", "--same");
        Run("i18n", "export", ".", "--to", "po", "--out", "all.po");
        Edit("all.po", text => text.Replace("\"Знать раз\"", "\"Знать раз, [и] ещё\"", StringComparison.Ordinal));

        var run = Run("i18n", "import", "all.po", ".");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("objectives: [\"Знать раз, [и] ещё\", Знать два]", Read("ru/course.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i18n", "export", ".", "--to", "po")]
    [InlineData("i18n", "export", ".", "--to", "po", "--source", "en", "--lang", "ru")]
    [InlineData("i18n", "accept", ".", "--source", "en")]
    public void What_is_wrong_with_the_course_is_said_first(params string[] args)
    {
        _folder.Write("en/course.yaml", "id: [\n");

        var run = Run(args);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("at en/course.yaml", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void To_accept_what_is_not_there_is_wrong_usage()
    {
        Directory.Delete(Path.Join(_folder.Path, "ru"), recursive: true);

        Assert.Equal(
            new CommandRun(2, "", "There is no translation yet; begin one with 'coursepack i18n export --lang'.\n"), Run("i18n", "accept", "."));
    }

    [Fact]
    public void Captions_are_translated_cue_by_cue()
    {
        _folder.Write("en/media/intro.vtt", "WEBVTT\n\nhello\n00:00:01.000 --> 00:00:02.500\nHello there,\nofficer.\n\n00:00:03.000 --> 00:00:04.000\nBye.\n");
        _folder.Write("ru/media/intro.vtt", "WEBVTT\n\nhello\n00:00:01.000 --> 00:00:02.500\nЗдравствуйте.\n\n00:00:03.000 --> 00:00:04.000\nПока.\n");
        Run("i18n", "accept", ".", "--same");
        Edit("en/media/intro.vtt", text => text.Replace("Bye", "Good bye", StringComparison.Ordinal));
        Run("i18n", "export", ".", "--to", "po", "--out", "all.po");
        Edit("all.po", text => text.Replace("#, fuzzy\n", "", StringComparison.Ordinal).Replace("Пока.", "До свидания.", StringComparison.Ordinal));

        Run("i18n", "import", "all.po", ".");

        Assert.Contains("msgctxt \"mini/media/intro.vtt#cue-hello\"\nmsgid \"Hello there,\\nofficer.\"", Read("all.po"), StringComparison.Ordinal);
        Assert.EndsWith("00:00:03.000 --> 00:00:04.000\nДо свидания.\n", Read("ru/media/intro.vtt"), StringComparison.Ordinal);
    }

    private static void AssertCodes(XElement unit)
    {
        var data = unit.Descendants(Xliff + "data").Select(d => (string)d.Attribute("id")!).ToHashSet();
        foreach (var text in unit.Descendants(Xliff + "source").Concat(unit.Descendants(Xliff + "target")))
        {
            var codes = text.Descendants().ToArray();
            Assert.Equal(codes.Length, codes.Select(c => (string)c.Attribute("id")!).Distinct().Count());
            Assert.All(codes.Attributes().Where(a => a.Name.LocalName.StartsWith("dataRef", StringComparison.Ordinal)), a => Assert.Contains(a.Value, data));
        }
    }

    private string[] Bytes(string folder) =>
        [.. Directory.EnumerateFiles(Path.Join(_folder.Path, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];

    private string Read(string file) => File.ReadAllText(Path.Join(_folder.Path, file));

    private void Edit(string file, Func<string, string> change) => _folder.Write(file, change(Read(file)));

    private CommandRun Run(params string[] args) => CommandRun.Of(_folder.Path, args);
}
