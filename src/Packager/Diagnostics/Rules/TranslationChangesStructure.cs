namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Translation would change the structure of its file.</summary>
internal sealed class TranslationChangesStructure : Rule
{
    public override string Code => "CP0514";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translation would change the structure of its file";

    public override string What =>
        "A translated text takes the place of the text it translates: it begins no list, heading, table or second paragraph, changes no question id and ticks no box.";

    public override string Why => "Ids, right answers and the order of texts are the same in every language; learners' stored answers hang on it.";

    public override string Bad => "source: A wrong answer  target: Неверный ответ, новая строка, - [x] Верный ответ";

    public override string Good => "source: A wrong answer  target: Неверный ответ";
}
