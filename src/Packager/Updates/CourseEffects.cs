namespace CoursePackager.Packager.Updates;

/// <summary>What an update means for the course as a whole.</summary>
internal sealed class CourseEffects
{
    private readonly CourseSnapshot _old;
    private readonly CourseSnapshot _new;
    private readonly List<string> _sentences = [];

    public CourseEffects(CourseSnapshot old, CourseSnapshot now, IReadOnlyList<string> oldItems, IReadOnlyList<string> newItems)
    {
        (_old, _new) = (old, now);
        Identity(oldItems, newItems);
        Mastery();
        Completion();
        Work();
        Points();
        Draw();
    }

    public IReadOnlyList<string> Sentences => _sentences;

    public bool LosesAll { get; private set; }

    private void Identity(IReadOnlyList<string> oldItems, IReadOnlyList<string> newItems)
    {
        if (_old.Id != _new.Id)
            LoseAll($"The id of the course '{_old.Id}' became '{_new.Id}': it is another course, and learners begin anew.");
        if (_old.Iri != _new.Iri)
            LoseAll($"The IRI {_old.Iri} became {_new.Iri}: with xAPI and cmi5 it is another course, and learners begin anew.");
        var gone = oldItems.Except(newItems, StringComparer.Ordinal).ToArray();
        if (gone.Length > 0 && _old.Id == _new.Id)
            LoseAll($"The manifest no longer has the item {string.Join(", ", gone)}: Moodle deletes the tracks of items that are gone.");
        if (_old.Language != _new.Language)
            _sentences.Add($"The language changes, {_old.Language} → {_new.Language}: progress goes over, because it hangs on ids and not on words.");
    }

    private void LoseAll(string sentence)
    {
        _sentences.Add(sentence);
        LosesAll = true;
    }

    private void Mastery()
    {
        if (_old.Mastery == _new.Mastery) return;
        var hasTest = _new.Pages.Any(p => p.Kind == "test");
        _sentences.Add($"The pass mark changes, {Percent(_old.Mastery)} → {Percent(_new.Mastery)}: who has passed stays passed; "
            + (hasTest
                ? "a test that was handed in keeps its verdict, and the next one is judged by the new mark."
                : "everybody else is judged by the new mark at the next launch."));
    }

    private void Completion()
    {
        if (_old.Completion == _new.Completion) return;
        _sentences.Add($"The completion rule changes, {Rule(_old.Completion)} → {Rule(_new.Completion)}: who has completed the course stays "
            + "completed; everybody else is judged by the new rule at the next launch.");
    }

    private void Work()
    {
        var known = _old.Pages.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var lessons = _new.Pages.Count(p => p.Kind == "lesson" && !known.Contains(p.Id));
        var answered = _old.Questions.Select(q => q.Question.Id).ToHashSet(StringComparer.Ordinal);
        var questions = _new.Questions.Count(q => q.Page.Kind == "quiz" && !answered.Contains(q.Question.Id));
        var more = new List<string>();
        if (lessons > 0 && _new.Completion.Lessons == "all") more.Add(Count(lessons, "new lesson"));
        if (questions > 0 && _new.Completion.Quizzes == "all") more.Add(Count(questions, "new quiz question"));
        if (more.Count > 0)
            _sentences.Add($"Learners under way have {string.Join(" and ", more)} more before they complete; who has completed stays completed.");
    }

    private void Points()
    {
        var hasTest = _new.Pages.Any(p => p.Kind == "test");
        var kind = hasTest ? "test" : "quiz";
        var (before, after) = (PointsOf(_old, kind), PointsOf(_new, kind));
        if (before == after || before == 0) return;
        _sentences.Add(hasTest
            ? $"The final test has {after} points instead of {before}: best results are kept as shares and do not change."
            : $"All quizzes together have {after} points instead of {before}: the score of learners under way is counted anew.");
    }

    private void Draw()
    {
        foreach (var (before, after) in _old.Pages.Join(_new.Pages, p => p.Id, p => p.Id, (a, b) => (a, b)).Where(p => p.a.Draw > 0 || p.b.Draw > 0))
        {
            var bank = before.Questions.Select(q => q.Sig).ToHashSet();
            if (before.Draw == after.Draw && bank.SetEquals(after.Questions.Select(q => q.Sig))) continue;
            _sentences.Add($"'{after.Id}' asks {after.Asked} of {after.Questions.Count} questions instead of {before.Asked} of {before.Questions.Count}: "
                + "in an attempt under way, answered questions stay and the others are drawn anew.");
        }
    }

    private static int PointsOf(CourseSnapshot course, string kind) =>
        course.Pages.Where(p => p.Kind == kind).SelectMany(p => p.Questions.Select(q => q.Points).Order().Take(p.Asked)).Sum();

    private static string Percent(int? mastery) => mastery is { } mark ? $"{mark} %" : "none";

    private static string Rule(CompletionSnapshot rule) =>
        $"lessons: {rule.Lessons}, quizzes: {rule.Quizzes}, finalTest: {rule.FinalTest}";

    private static string Count(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";
}
