using CoursePackager.Lrs.Moving;
using CoursePackager.Lrs.Moving.Export;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Moving;

public sealed class ResumeTests : MovingFixture
{
    [Fact]
    public async Task An_export_into_the_same_folder_adds_what_is_new()
    {
        await FillAsync(Source, Sample.Statement(), Sample.Statement());
        await ExportAsync();
        await FillAsync(Source, Sample.Statement());

        var again = await ExportAsync();

        Assert.Equal((3, 1), (again.Manifest.Statements, again.NewStatements));
        await ImportAsync(Export);
        Assert.Equal((await AllAsync(Source)).Select(Text), (await AllAsync(Target)).Select(Text));
    }

    [Fact]
    public async Task An_export_that_was_cut_in_the_middle_goes_on_behind_what_counts()
    {
        await FillAsync(Source, [.. Enumerable.Range(0, 1200).Select(_ => Sample.Statement())]);
        await Assert.ThrowsAsync<Cut>(() => new Exporter(Source, Tenant, TimeProvider.System) { SegmentBytes = 100_000 }
            .RunAsync(Export, new CuttingProgress(reportsBefore: 1), None));
        var folder = new ExportFolder(Export);
        Assert.Equal(1000, ExportManifest.Read(folder)!.Sequence);
        await File.AppendAllTextAsync(folder.Segment(ExportManifest.Read(folder)!.Segment), "{\"id\":\"half a line");

        var result = await ExportAsync(segmentBytes: 100_000);

        Assert.Equal(1200, result.Manifest.Statements);
        Assert.True(result.Manifest.Complete);
        Assert.True(result.Manifest.Segment > 1);
        var (counts, report) = await ImportAsync(Export);
        Assert.Equal((1200, 0), (counts.Statements, report.Length));
        Assert.Equal((await AllAsync(Source)).Select(Text), (await AllAsync(Target)).Select(Text));
    }

    [Fact]
    public async Task An_export_refuses_the_folder_of_another_store_and_a_folder_with_other_files()
    {
        await FillAsync(Source, Sample.Statement());
        await FillAsync(Target, Sample.Statement(), Sample.Statement());
        await ExportAsync();

        var other = await Assert.ThrowsAsync<MoveException>(() => ExportAsync(Target));
        Assert.Contains("another store", other.Message, StringComparison.Ordinal);
        Assert.True(ExportManifest.Read(new ExportFolder(Export))!.Complete);
        Directory.Delete(Export, recursive: true);
        Directory.CreateDirectory(Export);
        await File.WriteAllTextAsync(Path.Combine(Export, "letter.txt"), "mine");
        var taken = await Assert.ThrowsAsync<MoveException>(() => ExportAsync());
        Assert.Contains("neither empty", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_was_cut_in_the_middle_goes_on_and_keeps_its_report()
    {
        var statements = Enumerable.Range(0, 1100).Select(_ => Sample.Statement().ToJsonString());
        var path = Save("all.ndjson", "broken\n" + string.Join('\n', statements));
        await Assert.ThrowsAsync<Cut>(() => ImportAsync(path, progress: new CuttingProgress(reportsBefore: 1)));

        var (counts, report) = await ImportAsync(path);

        Assert.Equal((1001, 100), (counts.DoneBefore, counts.Statements));
        Assert.StartsWith("all.ndjson\t1\t-\t", Assert.Single(report), StringComparison.Ordinal);
        Assert.Equal(1100, (await AllAsync(Target)).Count);
        Assert.Equal(1100, (await ImportAsync(path)).Counts.Duplicates);
    }

    private sealed class Cut : Exception;

    /// <summary>Throws after some reports, as a power cut would.</summary>
    private sealed class CuttingProgress(int reportsBefore) : IProgress<MoveProgress>
    {
        private int reports;

        public void Report(MoveProgress value)
        {
            if (reports++ >= reportsBefore)
                throw new Cut();
        }
    }
}
