using System.Reflection;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>Where the repository and its built tools are.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Coursepack => Tool("Packager", "coursepack.dll");

    public static string Lrs => Tool("Lrs", "lrs.dll");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Tool(string project, string assembly) =>
        PathOf("src", project, "bin", Metadata("BuildConfiguration"), "net10.0", assembly);

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
