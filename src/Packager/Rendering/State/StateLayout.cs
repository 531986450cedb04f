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
    public const int RecordingSignatureBits = 12;

    /// <summary>Parts of a recording of which is kept whether they were played.</summary>
    public const int RecordingSlots = 40;

    private const int PrefixCharacters = 4; // version, checksum of 18 bits
    private const int BitsPerCharacter = 6;
    private const int TimeBits = 31;
    private const int MilestoneBits = 3;
    private const int SeedBits = 16;
    private const int TestCountBits = 3;
    private const int SectionBits = 4 + 14; // kind, length
    private const int RecordingCountBits = 8;
    private const int PlaceBits = 12; // where it was left
    private const int GapLengthBits = 5;
    private const int CountWidthBits = 4;
    private const int ShortAttempts = 6;
    private const int ShortAttemptsBits = 3;
    private const int LongAttemptsBits = 7;
    private const int ResultBits = 14 + 1 + 1; // best result, passed, handed in
    private const int FreeTextLengthBits = 11;
    private const int CharactersPerSpareUnit = 8;

    /// <summary>Time, place, milestones, whether there is a seed, the seed, and how many tests follow.</summary>
    public static int HeadBits(bool hasSeed) =>
        TimeBits + PageSignatureBits + MilestoneBits + 1 + (hasSeed ? SeedBits : 0) + TestCountBits;

    /// <summary>
    /// Of a list of signatures, what does not grow with every one of them: its length, and a mark at the end of each of 2^w equal parts of
    /// the numbers, w the width of the length.
    /// </summary>
    public static int ListBits(int count) => CountWidthBits + Width(count) + (count == 0 ? 0 : 1 << Width(count));

    /// <summary>Bits of one signature in a sorted list of so many: a mark, and the bits below those that name its part.</summary>
    public static int SignatureBits(int count, int bits) => 1 + Math.Max(0, bits - Width(count));

    /// <summary>Bits of all that is kept of recordings: nothing when there are none.</summary>
    public static int RecordingBits(int count) =>
        count == 0 ? 0 : SectionBits + RecordingCountBits + count * (RecordingSignatureBits + PlaceBits + RecordingSlots);

    /// <summary>Bits of a test's own record, besides its questions.</summary>
    public static int TestRecordBits(StateAssessment test) =>
        PageSignatureBits + ResultBits
        + ShortAttemptsBits + (test.Attempts is > 0 and <= ShortAttempts ? 0 : LongAttemptsBits);

    /// <summary>Characters of a state of so many bits.</summary>
    public static int Characters(int bits) => PrefixCharacters + (bits + BitsPerCharacter - 1) / BitsPerCharacter;

    /// <summary>Most bits that the answer of a question takes, besides its signature.</summary>
    public static int AnswerRecordBits(QuestionFacts facts, StateAssessment assessment)
    {
        var judged = Width(facts.Parts) + AnswerBits(facts);
        var head = assessment.IsTest ? 3 : Math.Max(2 + TriesBits(assessment.Tries), OpenHeadBits(assessment));
        return Record(head + judged);
    }

    // A question that is judged but open has a try left.
    private static int OpenHeadBits(StateAssessment quiz) => 3 + TriesBits(Math.Max(1, quiz.Tries - 1));

    private static int TriesBits(int tries) => tries <= 3 ? tries : 3 + 5;

    private static int Record(int payload) => payload + payload switch { < 10 => 3, < 25 => 3 + 4, < 511 => 3 + 4 + 9, _ => 3 + 4 + 9 + 14 };

    /// <summary>Six-bit units that are kept of a text of so many characters: some more for capitals and rare signs.</summary>
    private static int FreeTextUnits(int limit) => limit + (limit + CharactersPerSpareUnit - 1) / CharactersPerSpareUnit;

    private static int AnswerBits(QuestionFacts facts) => facts.Type switch
    {
        "single" or "true-false" => Width(facts.Keys.Length - 1),
        "multiple" => facts.Keys.Length,
        "matching" => facts.Keys.Length * Width(facts.Targets),
        "ordering" => facts.Keys.Length * Width(facts.Keys.Length - 1),
        "fill-in" => facts.Keys.Length * (GapLengthBits + 6 * GapUnits),
        "matrix" => facts.Keys.Length * (facts.IsMany ? facts.Targets : Width(facts.Targets)),
        "likert" => facts.Keys.Length * Width(facts.Targets),
        "hotspot" => facts.IsMany ? facts.Keys.Length : Width(facts.Keys.Length - 1),
        "free-text" => FreeTextLengthBits + 6 * FreeTextUnits(facts.Limit),
        "scenario" => Width(facts.Targets) + facts.Targets * Width(facts.Keys.Length - 1),
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
