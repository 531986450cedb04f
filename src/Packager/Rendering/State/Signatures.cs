using System.Text;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Rendering.Questions;

namespace CoursePackager.Packager.Rendering.State;

/// <summary>
/// Short numbers that a learner's stored progress hangs on, unique in the course. A page's depends on its id; a question's on its
/// id, type, number of answers and which of them are right. Words do not count: they may be mended, and the editions of a
/// course in two languages share one learner's progress.
/// </summary>
internal sealed class Signatures
{
    private readonly Dictionary<string, int> _pages;
    private readonly Dictionary<string, int> _questions;
    private readonly Dictionary<string, int> _recordings;

    public Signatures(Course course, IEnumerable<CoursePage> pages)
    {
        _pages = Assign(pages.Select(p => (p.Id, p.Kind + " " + p.Id)), StateLayout.PageSignatureBits);
        _questions = Assign(
            course.Assessments.SelectMany(a => a.Questions).Select(q => (q.Id, Describe(q))), StateLayout.QuestionSignatureBits);
        _recordings = Assign(course.Lessons.SelectMany(l => l.Recordings).Select(r => (r.Id, "recording " + r.Id)), StateLayout.RecordingSignatureBits);
    }

    public int OfRecording(string id) => _recordings[id];

    public int OfPage(string id) => _pages[id];

    public int OfQuestion(string id) => _questions[id];

    private static string Describe(Question question)
    {
        var facts = QuestionFacts.Of(question);
        var right = question switch
        {
            SingleChoiceQuestion q => RightOf(q.Choices),
            MultipleChoiceQuestion q => RightOf(q.Choices),
            TrueFalseQuestion q => RightOf([q.True, q.False]),
            MatchingQuestion q => string.Join(',', q.Pairs.Select(p => p.TargetKey)),
            MatrixQuestion q => string.Join(',', q.Rows.Select(r => string.Join('+', r.Right))) + (q.IsMany ? " many" : ""),
            HotspotQuestion q => RightOf(q.Regions.Select(r => r.Choice)),
            ScenarioQuestion q => string.Join(';', q.Steps.Select(s => $"{s.Id} {s.Points} {string.Join(',', s.Choices.Select(c => c.To))}")),
            _ => "",
        };
        return $"{question.Id} {facts.Type} {facts.Keys} {facts.Targets} {facts.Parts} {right}";
    }

    private static string RightOf(IEnumerable<Choice> choices) => string.Concat(choices.Select(c => c.IsRight ? '1' : '0'));

    private static Dictionary<string, int> Assign(IEnumerable<(string Id, string Text)> items, int bits)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        var used = new HashSet<int> { 0 };
        foreach (var (id, text) in items)
        {
            var signature = Fold(text, bits);
            while (!used.Add(signature)) signature = (signature + 1) & ((1 << bits) - 1);
            result[id] = signature;
        }

        return result;
    }

    private static int Fold(string text, int bits)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = (hash ^ b) * 16777619u;
        hash ^= hash >> 16;
        hash *= 0x45d9f3bu;
        hash ^= hash >> bits;
        return (int)(hash & ((1u << bits) - 1));
    }
}
