using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>Reads gettext PO as every editor of it writes it: texts over several lines, comments, obsolete entries.</summary>
internal sealed class PoReader(SourceFile file, DiagnosticBag bag)
{
    private static readonly string[] Keywords = ["msgctxt", "msgid", "msgstr"];

    private readonly List<TranslationUnit> _units = [];
    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);
    private string _header = "";
    private string? _current;
    private bool _isFuzzy;
    private int _line;

    /// <summary>Null when the file cannot be read (reported).</summary>
    public ExchangeDocument? Read()
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (ReadLine(lines[i].Trim(), i + 1)) continue;
            bag.Report<ExchangeFileUnreadable>(
                SpanOf(i + 1), "This line is not PO.", "A PO file has msgctxt, msgid and msgstr with texts in double quotes.");
            return null;
        }

        Finish();
        return new ExchangeDocument(Header("X-Source-Language"), Header("Language"), _units);
    }

    private bool ReadLine(string line, int number)
    {
        if (line.Length == 0)
        {
            Finish();
            return true;
        }

        if (line[0] == '#')
        {
            if (line.StartsWith("#~", StringComparison.Ordinal)) return true;
            if (_texts.ContainsKey("msgstr")) Finish();
            _isFuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal);
            return true;
        }

        if (line[0] == '"') return _current is not null && Append(line);
        var keyword = Array.Find(Keywords, k => line.StartsWith(k + " ", StringComparison.Ordinal));
        if (keyword is null) return false;
        if (keyword != "msgstr" && _texts.ContainsKey("msgstr")) Finish();
        _current = keyword;
        if (keyword == "msgstr") _line = number;
        return _texts.TryAdd(keyword, new StringBuilder()) && Append(line[keyword.Length..].TrimStart());
    }

    private bool Append(string quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"') return false;
        var text = _texts[_current!];
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] == '"') return false;
            if (quoted[i] != '\\') text.Append(quoted[i]);
            else if (++i == quoted.Length - 1) return false;
            else text.Append(quoted[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        }

        return true;
    }

    private void Finish()
    {
        if (_texts.Count == 0) return;
        var (source, target) = (Text("msgid"), Text("msgstr"));
        if (source.Length == 0 && !_texts.ContainsKey("msgctxt")) _header = target;
        else AddUnit(Text("msgctxt"), source, target);
        _texts.Clear();
        _current = null;
        _isFuzzy = false;
    }

    private void AddUnit(string context, string source, string target)
    {
        var slash = context.IndexOf('/', StringComparison.Ordinal);
        var hash = context.LastIndexOf('#');
        var (course, path, id) = slash > 0 && hash > slash
            ? (context[..slash], context[(slash + 1)..hash], context[(hash + 1)..]) : ("", context, "");
        _units.Add(new TranslationUnit(course, path, id, source, target, !_isFuzzy, CountsWhenChanged: false, SpanOf(_line)));
    }

    private string Text(string keyword) => _texts.TryGetValue(keyword, out var text) ? text.ToString() : "";

    private string Header(string name) =>
        _header.Split('\n').FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim()
        ?? "";

    private SourceSpan SpanOf(int line) => new(file, file.OffsetOf(Math.Max(1, line), 1), Math.Max(1, file.LineText(Math.Max(1, line)).Length));
}
