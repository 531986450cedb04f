namespace CoursePackager.Packager.Rendering.State;

/// <summary>
/// How much of a short answer the player can keep: the same six-bit units as in <c>src/Player/src/state/text.ts</c>. The player
/// lets nobody type more.
/// </summary>
internal static class TypedText
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz'/():;&";
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
    private const string Shared = "0123456789 .,-%\"+№«»–";
    private const int EscapedUnits = 4;

    public static bool Fits(string text) => text.Length <= StateLayout.FieldCharacters && Units(text) <= StateLayout.TextUnits;

    /// <summary>Whether a learner can type this into a gap.</summary>
    public static bool FitsGap(string text) => text.Length <= StateLayout.GapCharacters && Units(text) <= StateLayout.GapUnits;

    private static int Units(string text)
    {
        var units = 0;
        var isCyrillic = false;
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (Shared.Contains(c, StringComparison.Ordinal))
            {
                units++;
            }
            else if (!Latin.Contains(lower, StringComparison.Ordinal) && !Cyrillic.Contains(lower, StringComparison.Ordinal))
            {
                units += EscapedUnits;
            }
            else
            {
                var inCyrillic = Cyrillic.Contains(lower, StringComparison.Ordinal);
                units += 1 + (lower == c ? 0 : 1) + (inCyrillic == isCyrillic ? 0 : 1);
                isCyrillic = inCyrillic;
            }
        }

        return units;
    }
}
