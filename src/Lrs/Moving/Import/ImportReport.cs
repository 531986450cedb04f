using System.Globalization;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>The file that lists what could not be imported: file, line, id, reason, with tabs between. It is made with the first
/// entry.</summary>
/// <param name="append">Whether an import goes on: what it has reported before stays and counts.</param>
internal sealed class ImportReport(string path, bool append) : IDisposable
{
    private StreamWriter? writer;

    public string Path => path;

    public long Count { get; private set; } = append && File.Exists(path) ? File.ReadLines(path).LongCount() : 0;

    /// <param name="id">Null when the value has none.</param>
    public void Add(ImportFile file, long line, string? id, string reason)
    {
        writer ??= new StreamWriter(path, append);
        var fields = new[] { file.Name, line.ToString(CultureInfo.InvariantCulture), id ?? "-", reason };
        writer.WriteLine(string.Join('\t', fields.Select(OnOneLine)));
        Count++;
    }

    public void Flush() => writer?.Flush();

    public void Dispose() => writer?.Dispose();

    private static string OnOneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
