using System.CommandLine;

namespace CoursePackager.Packager.Commands;

/// <summary>Options about what a package holds, for the commands that make packages or show them.</summary>
internal static class PackageOptions
{
    public const string NotTogether = "--bilingual and --sco module do not go together: choose one.";

    private const string PerCourse = "course";
    private const string PerModule = "module";

    /// <summary><c>--sco course|module</c>.</summary>
    public static Option<string> Sco(string description)
    {
        var option = new Option<string>("--sco") { Description = description, DefaultValueFactory = _ => PerCourse };
        option.AcceptOnlyFromAmong(PerCourse, PerModule);
        return option;
    }

    public static bool IsSplit(string sco) => sco == PerModule;
}
