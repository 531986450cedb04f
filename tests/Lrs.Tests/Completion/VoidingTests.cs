using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Completion;

namespace CoursePackager.Lrs.Tests.Completion;

public sealed class VoidingTests
{
    [Fact]
    public void Voiding_a_proof_flags_the_certificate_and_takes_completion_away()
    {
        var history = new LearningHistory().WithCourse();
        var proofs = history.Complete();
        history.Project();
        history.Void(proofs[2]);

        Assert.Null(history.Project().Completion()!.Completed);
        var certificate = Assert.Single(history.Certificates());
        Assert.Equal(CertificateStatus.Flagged, certificate.Status);
        Assert.Equal(CertificateFlag.EvidenceVoided, certificate.Flag!.Reason);
    }

    [Fact]
    public void Another_proof_of_the_same_page_keeps_the_certificate_valid()
    {
        var history = new LearningHistory().WithCourse();
        var proofs = history.Complete();
        history.Add("completed", "quiz", 60);
        history.Project();
        history.Void(proofs[2]);

        Assert.Equal(LearningHistory.Start.AddMinutes(60), history.Project().Completion()!.Completed);
        Assert.Equal(CertificateStatus.Valid, Assert.Single(history.Certificates()).Status);
    }

    [Fact]
    public void Completing_again_after_voiding_takes_the_flag_away_without_a_second_certificate()
    {
        var history = new LearningHistory().WithCourse();
        var proofs = history.Complete();
        history.Project();
        history.Void(proofs[0]);
        history.Project();
        history.Add("completed", "lesson-1", 300);

        Assert.Equal(CertificateStatus.Valid, Assert.Single(history.Project().Certificates()).Status);
    }

    [Fact]
    public void Another_registration_that_completes_the_course_keeps_the_certificate_valid()
    {
        var history = new LearningHistory().WithCourse();
        var proofs = history.Complete();
        history.Complete(registration: Guid.NewGuid(), from: 100);
        history.Project();
        history.Void(proofs[3]);

        Assert.Null(history.Project().Completion()!.Completed);
        Assert.Equal(CertificateStatus.Valid, Assert.Single(history.Certificates()).Status);
    }

    [Fact]
    public void Voiding_a_proof_flags_a_certificate_earned_under_a_former_rule()
    {
        var history = new LearningHistory().WithCourse();
        var proofs = history.Complete();
        history.Project().WithCourse(mastery: 75).Project();
        history.Void(proofs[1]);

        Assert.All(history.Project().Certificates(), certificate => Assert.Equal(CertificateStatus.Flagged, certificate.Status));
        Assert.Equal(2, history.Certificates().Count);
    }

    [Fact]
    public void A_statement_voided_before_it_was_projected_never_counts()
    {
        var history = new LearningHistory().WithCourse();
        var proofs = history.Complete();
        history.Void(proofs[1]);

        Assert.DoesNotContain("lesson-2", history.Project().Completion()!.Done);
        Assert.Empty(history.Certificates());
    }

    [Fact]
    public void Voiding_the_voiding_changes_nothing()
    {
        var history = new LearningHistory().WithCourse();
        var proofs = history.Complete();
        var voiding = history.Void(proofs[1]);
        history.Project();
        history.Void(voiding);

        Assert.DoesNotContain("lesson-2", history.Project().Completion()!.Done);
    }

    [Fact]
    public void Voiding_stays_exact_after_more_repetitions_than_are_kept()
    {
        var history = new LearningHistory().WithCourse(lessons: 1, quiz: false, finalTest: "none");
        var times = EvidenceList.Limit + 5;
        var proofs = Enumerable.Range(0, times).Select(minute => history.Add("completed", "lesson-1", minute)).ToList();
        history.Project();
        foreach (var proof in proofs.Take(times - 1))
        {
            history.Void(proof);
            history.Project();
        }

        Assert.Equal(LearningHistory.Start.AddMinutes(times - 1), history.Completion()!.Completed);
    }
}
