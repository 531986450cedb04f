using System.Globalization;
using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Markup;
using CartridgeWithoutQuestions = CoursePackager.Packager.Diagnostics.Rules.CartridgeWithoutQuestions;

namespace CoursePackager.Packager.Targets.CommonCartridge;

/// <summary>Writes a quiz or test as QTI 1.2.1 in the profile of Common Cartridge 1.3.</summary>
internal sealed class QtiAssessment(PageMarkup markup, DiagnosticBag diagnostics)
{
    private const string Response = "answer";
    private const string General = "general_fb";
    private const string Correct = "correct_fb";
    private const string Incorrect = "general_incorrect_fb";

    private static readonly XNamespace Q = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

    private readonly QtiItems _items = new(markup, diagnostics);

    public XDocument Build(Assessment quiz, Course course)
    {
        var scale = quiz.Questions.Aggregate(1L, (scale, q) => LeastCommonMultiple(scale, Divisor(q)));
        var items = quiz.Questions.SelectMany(q => _items.Of(q, scale)).ToList();
        if (items.Count == 0)
            diagnostics.Report<CartridgeWithoutQuestions>(
                quiz.Span, $"'{quiz.Id}' has no question that a Common Cartridge can ask.", "Add one, or leave out the target cc13.");
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement(Q + "questestinterop",
            new XElement(Q + "assessment",
                new XAttribute("ident", quiz.Id),
                new XAttribute("title", quiz.Title),
                new XAttribute(XNamespace.Xml + "lang", course.Language),
                Metadata(
                    ("cc_profile", "cc.exam.v0p1"),
                    ("qmd_assessmenttype", "Examination"),
                    ("qmd_scoretype", "Percentage"),
                    ("qmd_feedbackpermitted", "Yes"),
                    ("qmd_hintspermitted", "No"),
                    ("qmd_solutionspermitted", "Yes"),
                    ("cc_maxattempts", quiz.Attempts == 0 ? "unlimited" : quiz.Attempts.ToString(CultureInfo.InvariantCulture))),
                quiz.Introduction.IsEmpty ? null : new XElement(Q + "rubric", Material(markup.Blocks(quiz.Introduction))),
                new XElement(Q + "section",
                    new XAttribute("ident", "root_section"),
                    items.Select(Item)))));
    }

    /// <summary>What the points have to be multiplied with so that every part of a question gets a whole share.</summary>
    private static long Divisor(Question question)
    {
        var parts = QtiItems.PartsOf(question);
        return parts / GreatestCommonDivisor(parts, question.Points);
    }

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    private static long LeastCommonMultiple(long a, long b) => a / GreatestCommonDivisor(a, b) * b;

    private static XElement Metadata(params (string Label, string Entry)[] fields) => new(Q + "qtimetadata",
        fields.Select(field => new XElement(Q + "qtimetadatafield",
            new XElement(Q + "fieldlabel", field.Label), new XElement(Q + "fieldentry", field.Entry))));

    private static XElement Item(QtiItem item) => new(Q + "item",
        new XAttribute("ident", item.Id),
        new XAttribute("title", item.Title),
        new XElement(Q + "itemmetadata", Metadata(
            ("cc_profile", item.Profile), ("cc_weighting", item.Weight.ToString(CultureInfo.InvariantCulture)))),
        new XElement(Q + "presentation", Material(item.Prompt), ResponseOf(item)),
        Processing(item),
        Feedback(item));

    private static XElement ResponseOf(QtiItem item) => item.Profile switch
    {
        QtiItem.Essay => new XElement(Q + "response_str", new XAttribute("ident", Response), new XElement(Q + "render_fib")),
        QtiItem.Blank => new XElement(Q + "response_str",
            new XAttribute("ident", Response),
            new XAttribute("rcardinality", "Single"),
            new XElement(Q + "render_fib", new XAttribute("fibtype", "String"), new XAttribute("prompt", "Box"))),
        _ => new XElement(Q + "response_lid",
            new XAttribute("ident", Response),
            new XAttribute("rcardinality", item.Profile == QtiItem.Multiple ? "Multiple" : "Single"),
            new XElement(Q + "render_choice", item.Answers.Select(answer => new XElement(Q + "response_label",
                new XAttribute("ident", answer.Key), Material(answer.Text))))),
    };

    private static XElement Processing(QtiItem item)
    {
        var result = new XElement(Q + "resprocessing",
            new XElement(Q + "outcomes", new XElement(Q + "decvar",
                new XAttribute("maxvalue", "100"), new XAttribute("minvalue", "0"),
                new XAttribute("varname", "SCORE"), new XAttribute("vartype", "Decimal"))));
        if (!IsEmpty(item.Explanation)) result.Add(When(new XElement(Q + "other"), General));
        result.Add(item.Answers.Select((answer, i) => (answer, i)).Where(a => !IsEmpty(a.answer.Feedback))
            .Select(a => When(Chosen(item, a.answer), FeedbackId(a.i))));
        if (item.Profile == QtiItem.Essay) return result;
        result.Add(When(Right(item), IsEmpty(item.WhenRight) ? null : Correct, isRight: true));
        if (!IsEmpty(item.WhenWrong)) result.Add(When(new XElement(Q + "other"), Incorrect));
        return result;
    }

    private static XElement When(object condition, string? feedback, bool isRight = false) => new(Q + "respcondition",
        new XAttribute("continue", isRight ? "No" : "Yes"),
        new XElement(Q + "conditionvar", condition),
        isRight ? new XElement(Q + "setvar", new XAttribute("action", "Set"), new XAttribute("varname", "SCORE"), "100") : null,
        feedback is null ? null : new XElement(Q + "displayfeedback",
            new XAttribute("feedbacktype", "Response"), new XAttribute("linkrefid", feedback)));

    private static XElement Chosen(QtiItem item, QtiAnswer answer) => new(Q + "varequal",
        new XAttribute("respident", Response),
        item.Profile == QtiItem.Blank ? new XAttribute("case", "No") : null,
        answer.Key);

    /// <summary>One of several right words is enough; of several right choices all are needed and no other.</summary>
    private static object Right(QtiItem item) => item.Profile == QtiItem.Multiple
        ? new XElement(Q + "and", item.Answers.Select(answer =>
            answer.IsRight ? Chosen(item, answer) : new XElement(Q + "not", Chosen(item, answer))))
        : item.Answers.Where(answer => answer.IsRight).Select(answer => Chosen(item, answer)).ToArray();

    private static IEnumerable<XElement> Feedback(QtiItem item) =>
        new (string Id, RawHtml Text)[] { (General, item.Explanation), (Correct, item.WhenRight), (Incorrect, item.WhenWrong) }
            .Concat(item.Answers.Select((answer, i) => (Id: FeedbackId(i), Text: answer.Feedback)))
            .Where(feedback => !IsEmpty(feedback.Text))
            .Select(feedback => new XElement(Q + "itemfeedback",
                new XAttribute("ident", feedback.Id), new XElement(Q + "flow_mat", Material(feedback.Text))));

    private static string FeedbackId(int answer) => $"answer{answer + 1}_fb";

    private static bool IsEmpty(RawHtml text) => text.Markup.Length == 0;

    private static XElement Material(RawHtml text) => new(Q + "material",
        new XElement(Q + "mattext", new XAttribute("texttype", "text/html"), text.Markup));
}
