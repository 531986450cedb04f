using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Tests.Completion;

public sealed class CompletionProjectorTests
{
    [Fact]
    public void Says_which_pages_count_before_the_course_is_completed()
    {
        var history = new LearningHistory().WithCourse();
        history.Add("completed", "lesson-2");
        history.Add("completed", "quiz");
        history.Add("failed", "final-test", 5, 0.4);

        var record = history.Project().Completion()!;

        Assert.Equal(["lesson-2", "quiz"], record.Done);
        Assert.Equal(new TestResult(false, 0.4m, 1), record.FinalTest);
        Assert.Null(record.Completed);
        Assert.Empty(history.Certificates());
    }

    [Fact]
    public void Completes_at_the_newest_timestamp_among_the_proofs()
    {
        var history = new LearningHistory().WithCourse();
        history.Complete();
        history.Add("completed", "lesson-1", 90);

        var record = history.Project().Completion()!;

        Assert.Equal(LearningHistory.Start.AddMinutes(30), record.Completed);
        Assert.Equal(new TestResult(true, 0.8m, 1), record.FinalTest);
    }

    [Theory]
    [InlineData(0.69, false)]
    [InlineData(0.7, true)]
    [InlineData(null, false)]
    public void Passes_the_test_from_the_pass_mark_upwards(double? scaled, bool isPassed)
    {
        var history = new LearningHistory().WithCourse();
        history.Add("passed", "final-test", 0, scaled);

        Assert.Equal(isPassed, history.Project().Completion()!.FinalTest!.Passed);
    }

    [Fact]
    public void Counts_a_failed_test_when_the_course_asks_only_to_hand_it_in()
    {
        var history = new LearningHistory().WithCourse(lessons: 0, quiz: false, finalTest: "submitted");
        history.Add("failed", "final-test", 0, 0.1);

        Assert.NotNull(history.Project().Completion()!.Completed);
    }

    [Fact]
    public void Issues_one_certificate_however_often_the_course_is_completed()
    {
        var history = new LearningHistory().WithCourse();
        history.Complete();
        history.Complete(from: 100);
        history.Project();
        history.Complete(registration: Guid.NewGuid(), from: 200);

        var certificate = Assert.Single(history.Project().Certificates()).Record;

        Assert.Equal("Ana Costa", certificate.Name);
        Assert.Equal("Labour migration", certificate.Title);
        Assert.Equal(LearningHistory.Start.AddMinutes(30), certificate.Completed);
        Assert.Equal(certificate.CertificateId, history.Completion()!.CertificateId);
    }

    [Fact]
    public void Issues_none_when_the_course_has_no_certificate()
    {
        var history = new LearningHistory().WithCourse(certificate: false);
        history.Complete();

        Assert.Empty(history.Project().Certificates());
        Assert.NotNull(history.Completion()!.Completed);
    }

    [Fact]
    public void Writes_the_certificate_in_the_language_the_course_was_taken_in()
    {
        var history = new LearningHistory().WithCourse().WithCourse(language: "ru");
        history.Complete(LearningHistory.Boris, language: "ru-RU");

        var certificate = Assert.Single(history.Project().Certificates()).Record;

        Assert.Equal(("ru", "Трудовая миграция", "Борис Петров"), (certificate.Language, certificate.Title, certificate.Name));
    }

    [Fact]
    public void Prints_the_name_given_at_the_launch()
    {
        var history = new LearningHistory().WithCourse().WithLaunch(LearningHistory.Ana, "Ana Maria Costa");
        history.Complete();

        Assert.Equal("Ana Maria Costa", Assert.Single(history.Project().Certificates()).Record.Name);
    }

    [Fact]
    public void Does_not_let_someone_else_complete_a_launched_registration()
    {
        var history = new LearningHistory().WithCourse().WithLaunch(LearningHistory.Ana, "Ana Costa");
        history.Complete(LearningHistory.Boris);

        Assert.Null(history.Project().Completion());
    }

    [Fact]
    public void Keeps_the_record_of_a_registration_for_the_learner_who_came_first()
    {
        var history = new LearningHistory().WithCourse();
        history.Complete();
        history.Project();
        history.Add("completed", "lesson-1", 400, actor: LearningHistory.Boris);

        Assert.NotNull(history.Project().Completion()!.Completed);
    }

    [Fact]
    public void Completes_without_a_registration()
    {
        var history = new LearningHistory().WithCourse(lessons: 1, quiz: false);
        history.Add("completed", "lesson-1", withoutRegistration: true);
        history.Add("passed", "final-test", 5, 1, withoutRegistration: true);

        Assert.Null(Assert.Single(history.Project().Certificates()).Record.Registration);
    }

    [Fact]
    public void Counts_statements_that_came_before_the_course_was_added()
    {
        var history = new LearningHistory();
        history.Complete();
        history.Project().WithCourse();

        Assert.NotNull(history.Project().Completion()!.Completed);
        Assert.Single(history.Certificates());
    }

    [Fact]
    public void A_new_rule_changes_progress_but_not_the_certificate_earned_under_the_old_one()
    {
        var history = new LearningHistory().WithCourse();
        history.Complete();
        var earned = Assert.Single(history.Project().Certificates());
        history.WithCourse(lessons: 3);

        Assert.Null(history.Project().Completion()!.Completed);
        var kept = Assert.Single(history.Certificates());
        Assert.Equal((earned.Record.CertificateId, earned.Status), (kept.Record.CertificateId, kept.Status));
    }

    [Fact]
    public void Skips_statements_it_cannot_read()
    {
        var history = new LearningHistory().WithCourse();
        history.Store.Add(Guid.NewGuid(), "[]");
        history.Store.Add(Guid.NewGuid(), "not json");
        history.Store.Add(
            Guid.NewGuid(),
            """
            {"actor":7,"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},"object":{"id":"a/pages/b"},"timestamp":"later"}
            """);
        history.Complete();

        Assert.NotNull(history.Project().Completion()!.Completed);
    }

    [Fact]
    public void Two_processes_racing_issue_one_certificate()
    {
        var history = new LearningHistory().WithCourse();
        history.Project();
        history.Complete();
        history.Store.BeforeWrite = () =>
        {
            history.Store.BeforeWrite = null;
            var first = history.NewProjector();
            while (first.AdvanceAsync(Tenants.Default, default).GetAwaiter().GetResult() != ProjectionStep.Idle)
                continue;
        };

        Assert.Single(history.Project().Certificates());
        Assert.All(Assert.Single(history.States()).Pages.Values, page => Assert.Equal(1, page.Proofs.Count));
    }

    [Fact]
    public async Task A_slower_process_does_not_set_back_what_a_quicker_one_has_reached()
    {
        var history = new LearningHistory().WithCourse();
        var slow = history.NewProjector();
        history.Add("completed", "lesson-1");
        await slow.AdvanceAsync(Tenants.Default, default);
        history.Store.BeforeWrite = () =>
        {
            history.Store.BeforeWrite = null;
            history.Add("completed", "lesson-2");
            history.NewProjector();
            history.Project();
        };

        await slow.AdvanceAsync(Tenants.Default, default);

        Assert.Equal(2, await history.Store.ReadCheckpointAsync(Tenants.Default, "completion", default));
        Assert.Equal(["lesson-1", "lesson-2"], history.Completion()!.Done);
    }

    [Fact]
    public async Task A_batch_under_old_rules_is_not_written_once_there_are_new_ones()
    {
        var history = new LearningHistory().WithCourse();
        history.Project();
        history.Complete();
        var slow = history.NewProjector();
        history.Store.BeforeWrite = () =>
        {
            history.Store.BeforeWrite = null;
            new RuleBook(history.Store).RestartAsync(Tenants.Default, default).GetAwaiter().GetResult();
        };

        await slow.AdvanceAsync(Tenants.Default, default);

        Assert.True(await history.Store.ReadCheckpointAsync(Tenants.Default, "completion", default) < 0);
        Assert.NotNull(history.Project().Completion()!.Completed);
    }

    [Fact]
    public async Task Restarting_from_the_first_statement_gives_the_same_results_and_keeps_certificates()
    {
        var history = new LearningHistory().WithCourse();
        history.Complete();
        var before = history.Project().Completion()!;
        await new RuleBook(history.Store).RestartAsync(Tenants.Default, default);

        var after = history.Project().Completion()!;

        Assert.Equal(before.CertificateId, after.CertificateId);
        Assert.Equal(before.Completed, after.Completed);
        Assert.Equal(Lrs.Certificates.CertificateStatus.Valid, Assert.Single(history.Certificates()).Status);
    }
}
