namespace CoursePackager.Xapi.Validation;

/// <summary>Accounts on another system (xAPI 1.0.3 Data 2.4.2.4).</summary>
internal static class AccountRules
{
    private const int HomePage = 0;
    private const int Name = 1;

    private static readonly PropertyTable Table = new("an account", "homePage", "name");

    public static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Account))
            return;
        var seen = 0UL;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            if (index == HomePage)
                ValueRules.Irl(ref cursor, SpecSection.Account);
            else
                ValueRules.String(ref cursor, SpecSection.Account);
        }

        PropertySet.Require(ref cursor, SpecSection.Account, Table, seen, HomePage, Name);
    }
}
