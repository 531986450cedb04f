using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Writes nothing for the mark of a task list: in a quiz it says which answer is right.</summary>
internal sealed class TaskMarkWriter : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj)
    {
    }
}
