using CoursePackager.Packager.Rendering.Questions;

namespace CoursePackager.Packager.Rendering.State;

/// <summary>
/// Bit widths of the saved state. The same numbers stand in <c>src/Player/src/state/layout.ts</c>; a test on each side compares
/// them over one example course.
/// </summary>
internal static class StateLayout
{
    /// <summary>Most characters a learner can type as a short answer; the player cuts at <see cref="TextUnits"/> too.</summary>
    public const int FieldCharacters = 60;

    /// <summary>Six-bit units that are kept of a short answer.</summary>
    public const int TextUnits = 63;

    /// <summary>Most characters a learner can type into a gap.</summary>
    public const int GapCharacters = 30;

    /// <summary>Six-bit units that are kept of what is in a gap.</summary>
    public const int GapUnits = 31;

    /// <summary>Most characters of a number.</summary>
    public const int NumberCharacters = 15;

    public const int PageSignatureBits = 12;
    public const int QuestionSignatureBits = 18;

    private const int PrefixCharacters = 4; // version, checksum of 18 bits
    private const int BitsPerCharacter = 6;
    private const int TimeBits = 32;
    private const int MilestoneBits = 3;
    private const int PageCountBits = 12;
    private const int TestCountBits = 3;
    private const int QuestionCountBits = 14;
    private const int TestBits = PageSignatureBits + 7 + 14 + 1 + 1; // attempts, best result, passed, handed in
    private const int ShortLengthBits = 4;
    private const int LongLengthBits = 9;
    private const int ShortLengthLimit = 15;
    private const int LongLengthLimit = 511;
    private const int VeryLongLengthBits = 14;
    private const int GapLengthBits = 5;
    private const int AnswerHeadBits = 5 + 1 + 1; // tries, decided, has an answer

    /// <summary>Bits that every state has: time, place, milestones and the lengths of the three lists.</summary>
    public const int HeadBits = TimeBits + PageSignatureBits + MilestoneBits + PageCountBits + TestCountBits + QuestionCountBits;

    /// <summary>Bits of a lesson that was read.</summary>
    public const int LessonBits = PageSignatureBits;

    /// <summary>Bits of a test's own record, besides its questions.</summary>
    public const int TestRecordBits = TestBits;

    /// <summary>Characters of a state of so many bits.</summary>
    public static int Characters(int bits) => PrefixCharacters + (bits + BitsPerCharacter - 1) / BitsPerCharacter;

    /// <summary>Most bits that an answered question takes.</summary>
    public static int QuestionBits(QuestionFacts facts)
    {
        var payload = AnswerHeadBits + Width(facts.Parts) + AnswerBits(facts);
        var length = ShortLengthBits + (payload < ShortLengthLimit ? 0 : LongLengthBits) + (payload < LongLengthLimit ? 0 : VeryLongLengthBits);
        return QuestionSignatureBits + length + payload;
    }

    private static int AnswerBits(QuestionFacts facts) => facts.Type switch
    {
        "single" or "true-false" => Width(facts.Keys.Length - 1),
        "multiple" => facts.Keys.Length,
        "matching" => facts.Keys.Length * Width(facts.Targets),
        "ordering" => facts.Keys.Length * Width(facts.Keys.Length - 1),
        "fill-in" => facts.Keys.Length * (GapLengthBits + 6 * GapUnits),
        "matrix" => facts.Keys.Length * (facts.IsMany ? facts.Targets : Width(facts.Targets)),
        "numeric" => 4 + 4 * NumberCharacters,
        _ => 6 + 6 * TextUnits,
    };

    /// <summary>Bits needed for the numbers 0 to <paramref name="largest"/>.</summary>
    private static int Width(int largest)
    {
        var bits = 0;
        for (; largest > 0; largest >>= 1) bits++;
        return bits;
    }
}
