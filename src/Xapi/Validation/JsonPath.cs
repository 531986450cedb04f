using System.Text;

namespace CoursePackager.Xapi.Validation;

/// <summary>The place the validator is at, kept as positions in the input so that nothing is built until an error needs
/// it.</summary>
internal sealed class JsonPath(string root)
{
    private const int LongestName = 100;

    private static readonly Step Unset = new(0, -2);

    private Step[] steps = new Step[8];
    private int count;

    /// <summary>Goes one level down; the step is set by <see cref="SetName"/> or <see cref="SetIndex"/>.</summary>
    public void Push()
    {
        if (count == steps.Length)
            Array.Resize(ref steps, count * 2);
        steps[count++] = Unset;
    }

    public void Pop() => count--;

    /// <summary>The current step is not known yet; it is left out of the text.</summary>
    public void Clear() => steps[count - 1] = Unset;

    /// <summary>The current step is the property whose name, as written, is at these bytes of the input.</summary>
    public void SetName(int start, int length) => steps[count - 1] = new Step(start, length);

    public void SetIndex(int index) => steps[count - 1] = new Step(index, -1);

    /// <summary>The path as text; <paramref name="property"/>, when given, is added as a last step.</summary>
    public string ToText(ReadOnlySpan<byte> json, string? property = null)
    {
        var text = new StringBuilder(root);
        foreach (var step in steps.AsSpan(0, count))
        {
            if (step.Length == -1)
                text.Append('[').Append(step.Start).Append(']');
            else if (step.Length >= 0)
                AppendName(text, Encoding.UTF8.GetString(json.Slice(step.Start, step.Length)));
        }

        if (property is not null)
            AppendName(text, property);
        return text.ToString();
    }

    private static void AppendName(StringBuilder text, string name)
    {
        if (name.Length > LongestName)
            name = string.Concat(name.AsSpan(0, LongestName), "…");
        if (name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            text.Append('.').Append(name);
        else
            text.Append("[\"").Append(Printable.Clean(name)).Append("\"]");
    }

    private readonly record struct Step(int Start, int Length);
}
