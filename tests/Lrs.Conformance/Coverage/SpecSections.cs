namespace CoursePackager.Lrs.Conformance.Coverage;

/// <summary>Where IEEE 9274.1.1 has what a section of xAPI 1.0.3 has, as far as ADL's test suite names it.</summary>
internal static class SpecSections
{
    private static readonly (string Section, string Ieee)[] Table =
    [
        ("Data 2.2", "4.2.1"), ("Data 2.3.2", "4.2.5"), ("Data 2.4.1", "4.2.4.2"), ("Data 2.4.2", "4.2.2.1"),
        ("Data 2.4.3", "4.2.2.2"), ("Data 2.4.4", "4.2.2.3"), ("Data 2.4.5", "4.2.2.4"), ("Data 2.4.6", "4.2.2.5"),
        ("Data 2.4.7", "4.2.4.2"), ("Data 2.4.8", "4.2.4.2"), ("Data 2.4.9", "4.2.4.2"), ("Data 2.4.10", "4.2.4.3"),
        ("Data 2.4.11", "4.2.2.6"), ("Data 4", "4.2.7"), ("Communication 1.5", "4.1.3"), ("Communication 2.1", "4.1.6.1"),
        ("Communication 2.3", "4.1.6.2"), ("Communication 2.4", "4.1.6.3"), ("Communication 2.5", "4.1.6.4"),
        ("Communication 2.6", "4.1.6.5"), ("Communication 2.7", "4.1.6.6"), ("Communication 2.8", "4.1.6.7"),
        ("Communication 3.1", "4.1.4"),
    ];

    /// <summary>Empty when not known.</summary>
    public static string Ieee(string section) =>
        section.StartsWith("LRS ", StringComparison.Ordinal)
            ? section["LRS ".Length..]
            : Table.LastOrDefault(row => section == row.Section
                || section.StartsWith(row.Section + ".", StringComparison.Ordinal)).Ieee ?? "";
}
