using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using Markdig.Extensions.Alerts;

namespace CoursePackager.Packager.Checks;

/// <summary>Unknown kind of box.</summary>
internal sealed class UnknownAlert : CourseCheck
{
    public override string Code => "CP0217";

    public override Severity Severity => Severity.Error;

    public override string Title => "Unknown kind of box";

    public override string What => "A box begins with [!NOTE], [!TIP], [!IMPORTANT] or [!WARNING].";

    public override string Why => "Another word has no look and no name in the player.";

    public override string Bad => "> [!REMARK]\n> Text";

    public override string Good => "> [!NOTE]\n> Text";

    private static readonly string[] Kinds = ["NOTE", "TIP", "IMPORTANT", "WARNING"];

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, alert) in TextNodes.Of<AlertBlock>(course))
            if (alert.Kind.ToString() is var kind && !Kinds.Contains(kind, StringComparer.Ordinal))
                bag.Report(
                    this, TextNodes.Span(file, alert), $"'[!{kind}]' is not a kind of box.",
                    Spelling.Suggest(kind.ToUpperInvariant(), Kinds) ?? $"Kinds: {string.Join(", ", Kinds)}.");
    }
}
