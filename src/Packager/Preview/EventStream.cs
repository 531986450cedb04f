using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace CoursePackager.Packager.Preview;

/// <summary>Tells every open preview page what happened, as Server-Sent Events. A new page hears the last word on each subject
/// first.</summary>
internal sealed class EventStream
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly List<Channel<string>> _listeners = [];
    private readonly SortedDictionary<string, string> _last = new(StringComparer.Ordinal);

    /// <summary>Sends an event to all pages.</summary>
    /// <param name="subject">Name of the event; its newest message is sent to new pages too.</param>
    /// <param name="message">One line of JSON.</param>
    public void Tell(string subject, string message)
    {
        var text = $"event: {subject}\ndata: {message}\n\n";
        lock (_lock)
        {
            _last[subject] = text;
            foreach (var listener in _listeners) listener.Writer.TryWrite(text);
        }
    }

    /// <summary>Writes events to one page until it goes away.</summary>
    public async Task ServeAsync(HttpResponse response, CancellationToken cancellation)
    {
        var channel = Channel.CreateUnbounded<string>();
        lock (_lock)
        {
            _listeners.Add(channel);
            foreach (var text in _last.Values) channel.Writer.TryWrite(text);
        }

        try
        {
            response.ContentType = "text/event-stream; charset=utf-8";
            channel.Writer.TryWrite("retry: 500\n\n");
            await PumpAsync(channel.Reader, response.Body, cancellation);
        }
        finally
        {
            lock (_lock) _listeners.Remove(channel);
        }
    }

    private static async Task PumpAsync(ChannelReader<string> messages, Stream output, CancellationToken cancellation)
    {
        while (true)
        {
            var text = await NextAsync(messages, cancellation);
            await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
            await output.FlushAsync(cancellation);
        }
    }

    /// <summary>A page that went away is noticed only by writing to it.</summary>
    private static async Task<string> NextAsync(ChannelReader<string> messages, CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        pause.CancelAfter(SignOfLife);
        try
        {
            return await messages.ReadAsync(pause.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ":\n\n";
        }
    }
}
