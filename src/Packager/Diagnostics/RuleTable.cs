using System.Collections.Frozen;

namespace CoursePackager.Packager.Diagnostics;

/// <summary>Every rule of the program, by code. Rules register themselves by existing.</summary>
internal static class RuleTable
{
    /// <summary>All rules, ordered by code.</summary>
    public static IReadOnlyList<Rule> All { get; } = Find();

    private static readonly FrozenDictionary<string, Rule> ByCode =
        All.ToFrozenDictionary(r => r.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule with this code, in any case of letters; null when there is none.</summary>
    public static Rule? Get(string code) => ByCode.GetValueOrDefault(code);

    private static IReadOnlyList<Rule> Find() =>
        [.. typeof(Rule).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract)
            .Select(t => (Rule)Activator.CreateInstance(t)!)
            .OrderBy(r => r.Code, StringComparer.Ordinal)];
}
