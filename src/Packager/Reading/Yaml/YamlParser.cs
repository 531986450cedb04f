using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>
/// Builds values with exact places from YamlDotNet's events. Aliases, anchors, tags and deep nesting are refused, so a small file
/// cannot become a large tree.
/// </summary>
internal sealed class YamlParser
{
    private const int MaximumDepth = 12;

    private readonly SourceFile _file;
    private readonly int _offset;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;

    private YamlParser(SourceFile file, int offset, string text, DiagnosticBag bag)
    {
        _file = file;
        _offset = offset;
        _bag = bag;
        _parser = new Parser(new Scanner(new StringReader(text)));
    }

    /// <summary>Parses a whole file.</summary>
    /// <returns>The value; null when the file is not valid (reported) or has no value.</returns>
    public static YamlValue? Parse(SourceFile file, DiagnosticBag bag) => Parse(file, 0, file.Text.Length, bag);

    /// <summary>Parses a part of a file, such as front matter. Places are those in the file.</summary>
    public static YamlValue? Parse(SourceFile file, int start, int length, DiagnosticBag bag)
    {
        var reader = new YamlParser(file, start, file.Text.Substring(start, length), bag);
        try
        {
            return reader.ParseDocument();
        }
        catch (YamlException e)
        {
            bag.Report<YamlSyntax>(reader.SpanOf(e.Start, e.Start), "Not valid YAML: " + Sentence(e.Message));
            return null;
        }
    }

    private YamlValue? ParseDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _)) return null;
        var value = ParseValue(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
            _bag.Report<YamlSyntax>(SpanOf(second.Start, second.Start), "The file has more than one YAML document.");
        return value;
    }

    private YamlValue ParseValue(int depth)
    {
        if (depth > MaximumDepth)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"nested deeper than {MaximumDepth} levels");

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            ReportAlias(alias);
            return new YamlScalar(SpanOf(alias.Start, alias.End), "", IsPlain: false);
        }

        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)) ReportAlias(node);
        if (_parser.TryConsume<Scalar>(out var scalar)) return ToScalar(scalar);
        if (_parser.TryConsume<SequenceStart>(out var sequence)) return ParseList(sequence, depth);
        return ParseMap(_parser.Consume<MappingStart>(), depth);
    }

    private YamlList ParseList(SequenceStart start, int depth)
    {
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ParseValue(depth + 1));
        return new YamlList(SpanOf(start.Start, start.Start), items);
    }

    private YamlMap ParseMap(MappingStart start, int depth)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlValue>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ParseValue(depth + 1);
            var value = ParseValue(depth + 1);
            if (key is not YamlScalar { IsEmpty: false } name)
                _bag.Report<YamlSyntax>(key.Span, $"A key must be a text; this is {key.Kind}.");
            else if (!seen.Add(name.Text))
                _bag.Report<YamlDuplicateKey>(name.Span, $"'{name.Text}' is given twice.", "Remove one of the two.");
            else
                entries.Add(new(name, value));
        }

        return new YamlMap(SpanOf(start.Start, start.Start), entries);
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        var span = SpanOf(scalar.Start, scalar.End);
        return new YamlScalar(span, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private void ReportAlias(ParsingEvent at) =>
        _bag.Report<YamlAlias>(
            SpanOf(at.Start, at.Start), "YAML anchors, aliases and tags are not allowed.",
            "If a text begins with &, * or !, put it in quotes.");

    private SourceSpan SpanOf(Mark start, Mark end)
    {
        var from = Math.Min(_offset + (int)start.Index, _file.Text.Length);
        return new SourceSpan(_file, from, Math.Max(1, (int)(end.Index - start.Index)));
    }

    // YamlDotNet's messages sometimes begin with the place, which is shown anyway.
    private static string Sentence(string message)
    {
        var text = message[(message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) + 3 : 0)..].Trim();
        text = char.ToLowerInvariant(text[0]) + text[1..];
        return text.EndsWith('.') ? text : text + ".";
    }
}
