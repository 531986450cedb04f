using System.Globalization;
using System.Reflection;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Coverage;

/// <summary>A requirement and the test that proves it.</summary>
internal sealed record RequirementRow(RequirementAttribute Requirement, MethodInfo Test)
{
    /// <summary>Every requirement of the assembly, in the order of the specification.</summary>
    public static IReadOnlyList<RequirementRow> All { get; } =
    [
        .. from type in typeof(RequirementRow).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           let requirement = method.GetCustomAttribute<RequirementAttribute>()
           where requirement is not null
           let row = new RequirementRow(requirement, method)
           orderby row.Part, row.SortKey, type.Name, method.MetadataToken
           select row,
    ];

    /// <summary>Data, Communication, LRS or HTTP.</summary>
    public string Part => Requirement.Section.Split(' ')[0];

    /// <summary>The section's number alone.</summary>
    public string Number => Requirement.Section.Split(' ', 2)[1];

    private string SortKey => string.Join('.', Number.Split('.').Select(
        part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"{number:D3}" : part));
}
