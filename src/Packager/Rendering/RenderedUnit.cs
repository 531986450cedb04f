using CoursePackager.Packager.Model;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Rendering;

/// <summary>What a platform launches as one: the whole course, or one of its modules or the final test.</summary>
/// <param name="Id">Id of the module or test; null when the unit is the whole course.</param>
/// <param name="Course">The course cut to what the unit holds; its title is the unit's.</param>
/// <param name="EntryPath">The page to launch.</param>
/// <param name="Files">The unit's own files.</param>
internal sealed record RenderedUnit(string? Id, Course Course, string EntryPath, IReadOnlyList<PackageFile> Files)
{
    /// <summary>Makes an identifier of a manifest, the same in every build: <c>ITEM-course</c> or <c>ITEM-course-module</c>.</summary>
    public string Identifier(string kind) => Id is null ? $"{kind}-{Course.Id}" : $"{kind}-{Course.Id}-{Id}";
}
