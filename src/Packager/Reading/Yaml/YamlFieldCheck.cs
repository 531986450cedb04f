using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>Checks one value against its field.</summary>
internal static class YamlFieldCheck
{
    /// <summary>Reports what is wrong; false when the value cannot be used at all.</summary>
    public static bool Accepts(YamlField field, YamlValue value, DiagnosticBag bag)
    {
        switch (field.Kind)
        {
            case YamlKind.Map:
                return value is YamlMap || WrongType(field, value, "a mapping of keys and values", bag);
            case YamlKind.MapList:
                return value is YamlList || WrongType(field, value, "a list", bag);
            case YamlKind.TextList or YamlKind.FileList or YamlKind.TextOrMapList:
                return AcceptsTexts(field, value, bag);
            default:
                return value is YamlScalar scalar ? AcceptsScalar(field, scalar, bag) : WrongType(
                    field, value, "a single value", bag);
        }
    }

    private static bool AcceptsTexts(YamlField field, YamlValue value, DiagnosticBag bag)
    {
        if (value is not YamlList list) return WrongType(field, value, "a list", bag);
        foreach (var item in list.Items)
        {
            if (field.Kind == YamlKind.TextOrMapList && field.Shape!.Fits(item)) continue; // is checked key by key when it is read
            if (item is not YamlScalar scalar)
                bag.Report<YamlWrongType>(
                    item.Span, $"Each item of '{field.Name}' must be a text, not {item.Kind}.", QuoteHint(item));
            else if (ControlCharacters.IndexIn(scalar.Text) >= 0)
                bag.Report<ControlCharacter>(
                    item.Span, $"An item of '{field.Name}' has a control character.", "Remove the escape.");
            else if (scalar.IsEmpty)
                bag.Report<YamlWrongType>(item.Span, $"An item of '{field.Name}' is empty.");
        }

        return true;
    }

    private static bool AcceptsScalar(YamlField field, YamlScalar scalar, DiagnosticBag bag)
    {
        // Escapes can hide what the file itself may not have.
        if (ControlCharacters.IndexIn(scalar.Text) < 0) return AcceptsText(field, scalar, bag);
        bag.Report<ControlCharacter>(scalar.Span, $"The value of '{field.Name}' has a control character.", "Remove the escape.");
        return false;
    }

    private static bool AcceptsText(YamlField field, YamlScalar scalar, DiagnosticBag bag) => field.Kind switch
    {
        YamlKind.Integer => AcceptsInteger(field, scalar, bag),
        YamlKind.Boolean => scalar is { IsPlain: true, Text: "true" or "false" } || WrongType(
            field, scalar, "true or false", bag),
        YamlKind.Word => AcceptsWord(field, scalar, bag),
        YamlKind.Slug => Slug.Check(scalar.Text, scalar.Span, bag),
        YamlKind.Iri => WebAddress.CheckIri(scalar, bag),
        YamlKind.Url => WebAddress.CheckUrl(scalar, bag),
        YamlKind.Language => LanguageTag.Check(scalar, bag),
        _ => true,
    };

    private static bool AcceptsInteger(YamlField field, YamlScalar scalar, DiagnosticBag bag)
    {
        if (!scalar.IsPlain
            || !long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return WrongType(field, scalar, "a whole number", bag);
        if (number >= field.Minimum && number <= field.Maximum) return true;
        bag.Report<YamlValueNotAllowed>(
            scalar.Span, $"'{field.Name}' must be from {field.Minimum} to {field.Maximum}, not {number}.",
            $"{field.Name}: {field.Description}");
        return false;
    }

    private static bool AcceptsWord(YamlField field, YamlScalar scalar, DiagnosticBag bag)
    {
        if (field.Words.Contains(scalar.Text, StringComparer.Ordinal)) return true;
        bag.Report<YamlValueNotAllowed>(
            scalar.Span, $"'{field.Name}' must be one of {string.Join(", ", field.Words)}, not '{scalar.Text}'.",
            Spelling.Suggest(scalar.Text, field.Words));
        return false;
    }

    private static bool WrongType(YamlField field, YamlValue value, string wanted, DiagnosticBag bag)
    {
        var found = value is YamlScalar scalar ? $"'{scalar.Text}'" : value.Kind;
        bag.Report<YamlWrongType>(value.Span, $"'{field.Name}' must be {wanted}, not {found}.", QuoteHint(value));
        return false;
    }

    // "key: a: b" inside a list is the usual way to get a mapping by mistake.
    private static string? QuoteHint(YamlValue value) =>
        value is YamlMap ? "If a text has a colon, put the whole text in quotes." : null;
}
