using System.CommandLine;

namespace CoursePackager.Packager.Commands.I18n;

/// <summary>Arguments and options that the commands about translations share.</summary>
internal static class I18nOptions
{
    public static Argument<string> Folder() => new("DIR")
    {
        Description = "A course folder, or any folder above the editions of several.",
        DefaultValueFactory = _ => ".",
    };

    public static Option<string?> Source() => new("--source")
    {
        Description = "Language that is translated from; the record of a translation names it, else it is en.",
        HelpName = "LANG",
    };
}
