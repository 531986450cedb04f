using CoursePackager.Lrs.Certificates;

namespace CoursePackager.Lrs.Tests.Certificates;

public sealed class CertificateIdTests
{
    [Theory]
    [InlineData("7K3M9-QXT2A-00000-1BCDE-FGHJKM")]
    [InlineData("7k3m9qxt2a000001bcdefghjkm")]
    [InlineData(" 7K3M9 QXT2A  00000 1BCDE FGHJKM ")]
    [InlineData("7K3M9–QXT2A—OoOOo-lBCDE-FGHJKM")]
    [InlineData("7K3M9-QXT2A-00000-IBCDE-FGHJKM")]
    [InlineData("7К3М9-QХТ2А-ООООО-1ВСDЕ-FGНJКМ")]
    public void Reads_a_number_however_it_is_typed(string typed) =>
        Assert.Equal("7K3M9-QXT2A-00000-1BCDE-FGHJKM", CertificateId.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3M9-QXT2A-00000-1BCDE-FGHJK")]
    [InlineData("7K3M9-QXT2A-00000-1BCDE-FGHJKMM")]
    [InlineData("7K3M9-QXT2A-00000-1BCDE-FGHJKU")]
    [InlineData("../../../../etc/passwd-000")]
    public void Refuses_what_cannot_be_a_number(string? typed) => Assert.Null(CertificateId.Read(typed));

    [Fact]
    public void Makes_numbers_that_read_as_they_are_and_never_repeat()
    {
        var made = Enumerable.Range(0, 1000).Select(_ => CertificateId.Create()).ToList();

        Assert.All(made, number => Assert.Equal(number, CertificateId.Read(number)));
        Assert.Equal(made.Count, made.Distinct().Count());
    }
}
