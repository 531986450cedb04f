namespace CoursePackager.Packager.Targets.Cmi5;

/// <summary>What a learner must reach for a unit to count as done (cmi5 10.2.5); the names are those of the specification.</summary>
internal enum MoveOn
{
    /// <summary>Nothing: the unit counts as done from the start.</summary>
    NotApplicable,

    /// <summary>The unit's rule is met; its result does not matter.</summary>
    Completed,

    /// <summary>The rule is met and the pass mark is reached.</summary>
    CompletedAndPassed,
}
