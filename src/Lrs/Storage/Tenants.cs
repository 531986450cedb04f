namespace CoursePackager.Lrs.Storage;

/// <summary>Names of tenants known from the start.</summary>
internal static class Tenants
{
    /// <summary>The organisation that exists from the start; all that most people ever see.</summary>
    public const string Default = "default";
}
