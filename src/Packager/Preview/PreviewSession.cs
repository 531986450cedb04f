using System.Globalization;
using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;

namespace CoursePackager.Packager.Preview;

/// <summary>One run of <c>coursepack preview</c>: looks at the files whenever they change, tells the pages and the terminal.</summary>
internal sealed class PreviewSession(Workspace workspace, PreviewServer server, CommandEnvironment environment)
{
    private readonly EventStream _events = new();
    private IReadOnlyList<Diagnostic> _said = [];

    /// <summary>Serves until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var translations = workspace.LookAtTranslations();
        using var watcher = new SourceWatcher(FoldersOf(translations), environment.Clock);
        var site = new PreviewSite(workspace, _events);
        var state = workspace.Look(PreviewState.Empty);
        if (workspace.Shape == PreviewShape.Bilingual) BilingualCourses.Require(state, workspace.Languages);
        site.Show(state);
        site.Show(state, translations.Texts);
        environment.Out.WriteLine($"Preview: {server.Url}");
        Say(state, "Read");
        environment.Out.WriteLine("Files are read again when they are saved. Ctrl+C ends the preview.");

        var serving = server.RunAsync(site.HandleAsync, cancellation);
        try
        {
            while (true)
            {
                await watcher.WaitAsync(cancellation);
                var began = environment.Clock.GetTimestamp();
                var next = workspace.Look(state);
                var isSame = IsSame(state, next);
                state = next;
                if (!isSame)
                {
                    site.Show(state);
                    var took = environment.Clock.GetElapsedTime(began).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
                    Say(state, $"{environment.Clock.GetLocalNow():HH:mm:ss} Read again in {took} ms");
                }

                // Second, because the new words should not wait for it; and always: the source may lie elsewhere.
                if (workspace.Languages.Count != 1 || translations.Texts.Count > 0 || translations.Sources.Count > 0)
                    site.Show(state, workspace.LookAtTranslations().Texts);
            }
        }
        catch (OperationCanceledException)
        {
            await serving;
        }
    }

    /// <summary>The previewed folder, and the courses outside it that its translations are made from.</summary>
    private IReadOnlyList<string> FoldersOf(TranslationLook translations) =>
        [workspace.Root, .. translations.Sources.Where(source => !(source + "/").StartsWith(workspace.Root + "/", StringComparison.Ordinal))];

    private void Say(PreviewState state, string what)
    {
        if (!state.Findings.SequenceEqual(_said)) DiagnosticWriters.Write(DiagnosticWriters.Default, state.Findings, environment);
        _said = state.Findings;
        environment.Out.WriteLine(state.Fault ?? $"{what}. {Summary.Of(state.Courses.Count, state.Findings)}{Kept(state)}");
        environment.Out.Flush();
    }

    private static string Kept(PreviewState state) =>
        state.Courses.Any(c => c is { HasErrors: true, Good: not null }) ? " The last version without errors stays." : "";

    private static bool IsSame(PreviewState one, PreviewState other) =>
        one.Fault == other.Fault && one.Findings.SequenceEqual(other.Findings)
        && one.Courses.Select(c => (c.Key, c.Version, c.HasErrors)).SequenceEqual(other.Courses.Select(c => (c.Key, c.Version, c.HasErrors)));
}
