using Microsoft.Playwright;

namespace CoursePackager.Browser.Tests.Driving;

/// <summary>Watches the video of a lesson as a learner would.</summary>
/// <param name="find">Finds elements where the course is.</param>
internal sealed class FilmDriver(Func<string, ILocator> find)
{
    private ILocator Video => find("video");

    public ILocator Played => find(".played");

    public ILocator PresentCue => find(".cue[aria-current]");

    public async Task OpenAsync()
    {
        await find("#contents a[data-page='film']").EvaluateAsync("link => link.click()");
        await Assertions.Expect(Video).ToBeVisibleAsync();
        await Video.EvaluateAsync("v => new Promise(done => v.readyState > 0 ? done() : v.addEventListener('loadedmetadata', () => done()))");
    }

    /// <summary>Plays for some seconds, without sound, and pauses.</summary>
    public Task WatchAsync(double seconds) => Video.EvaluateAsync(
        """
        async (v, seconds) => {
          const until = v.currentTime + seconds;
          v.muted = true;
          await v.play();
          await new Promise(done => v.addEventListener('timeupdate', () => v.currentTime >= until && done()));
          v.pause();
        }
        """, seconds);

    public Task WatchToTheEndAsync() => Video.EvaluateAsync(
        "async v => { v.muted = true; const ended = new Promise(done => v.addEventListener('ended', () => done())); await v.play(); await ended; }");

    public Task JumpAsync(double seconds) => Video.EvaluateAsync(
        "(v, to) => { const there = new Promise(done => v.addEventListener('seeked', () => done(), { once: true })); v.currentTime = to; return there; }", seconds);

    public Task<double> TimeAsync() => Video.EvaluateAsync<double>("v => v.currentTime");

    /// <summary>Texts of the captions that are on now.</summary>
    public Task<string[]> CaptionsAsync() => Video.EvaluateAsync<string[]>(
        "v => [...v.textTracks].filter(t => t.mode === 'showing').flatMap(t => [...t.cues].map(c => c.text))");

    public Task ReadToTheEndAsync() => find("[data-end]").EvaluateAsync("end => end.scrollIntoView()");
}
