using System.Globalization;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>
/// Finds the largest size at which a text fits a box: on one line if that is not much smaller, else on several of even length.
/// What does not fit at the smallest size is cut with an ellipsis, so nothing ever leaves the box.
/// </summary>
internal static class TextFitter
{
    private const float LineHeight = 1.18f;
    private const float Step = 0.5f;

    /// <summary>How far one line may shrink, as a part of the largest size, before the text is broken into several.</summary>
    private const float SmallestOneLine = 0.7f;

    public static FittedText Fit(string text, FontFace face, float width, float height, float largest, float smallest)
    {
        var oneLine = largest * width / Math.Max(face.Shape(text, largest).Width, 1);
        if (oneLine >= Math.Max(largest * SmallestOneLine, smallest))
            return Result(Math.Min(largest, MathF.Floor(oneLine / Step) * Step), [text]);
        for (var size = largest; size >= smallest; size -= Step)
        {
            var allowed = Math.Max(1, (int)(height / (size * LineHeight)));
            var lines = Break(text, face, size, width);
            if (lines.Count <= allowed)
                return Result(size, Balance(text, face, size, width, lines.Count));
        }

        var most = Math.Max(1, (int)(height / (smallest * LineHeight)));
        return Result(smallest, Cut(Break(text, face, smallest, width), most, face, smallest, width));
    }

    private static FittedText Result(float size, IReadOnlyList<string> lines) => new(size, size * LineHeight, lines);

    /// <summary>The narrowest breaking into the same number of lines, so that no single word hangs alone.</summary>
    private static List<string> Balance(string text, FontFace face, float size, float width, int count)
    {
        var (low, high) = (width / count, width);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Break(text, face, size, middle).Count <= count)
                high = middle;
            else
                low = middle;
        }

        return Break(text, face, size, high);
    }

    private static List<string> Break(string text, FontFace face, float size, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ').SelectMany(word => BreakWord(word, face, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && face.Shape(longer, size).Width > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>A word that is wider than the box, in pieces that are not.</summary>
    private static IEnumerable<string> BreakWord(string word, FontFace face, float size, float width)
    {
        if (face.Shape(word, size).Width <= width)
        {
            yield return word;
            yield break;
        }

        var piece = "";
        foreach (var letter in Letters(word))
        {
            if (piece.Length > 0 && face.Shape(piece + letter, size).Width > width)
            {
                yield return piece;
                piece = "";
            }

            piece += letter;
        }

        yield return piece;
    }

    private static List<string> Cut(List<string> lines, int most, FontFace face, float size, float width)
    {
        var kept = lines.Take(most).ToList();
        if (kept.Count == lines.Count)
            return kept;
        var letters = Letters(kept[^1]).ToList();
        while (letters.Count > 0 && face.Shape($"{string.Concat(letters)}…", size).Width > width)
            letters.RemoveAt(letters.Count - 1);
        kept[^1] = $"{string.Concat(letters).TrimEnd()}…";
        return kept;
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
            yield return letters.GetTextElement();
    }
}
