import { videosOf, type RecordingData, type Video } from '../course/types';
import { videoState } from '../state/state';
import { button, byId, el, icon } from '../ui/dom';
import type { View, ViewContext } from '../ui/view';
import { Captions } from './captions';
import { chapterList } from './chapters';
import { listenToKeys } from './shortcuts';
import { Speed } from './speed';
import { clock } from './times';
import { Transcript } from './transcript';
import { Watcher } from './watcher';

/** The recordings of a lesson: speed, chapters, captions, transcript, and how much was played. */
export function mediaView(context: ViewContext, onPlayed: () => void): View {
  const watchers: Watcher[] = [];
  for (const video of videosOf(context.page)) {
    const figure = Array.from(context.root.querySelectorAll<HTMLElement>('[data-recording]')).find((one) => one.dataset.recording === video.id);
    const data = context.content.recordings?.[video.id];
    const element = figure?.querySelector<HTMLMediaElement>('video, audio');
    if (figure && element && data) watchers.push(open(context, figure, element, video, data, onPlayed));
  }
  return {
    leave: (isForGood) => watchers.forEach((watcher) => watcher.leave(isForGood)),
    close: () => watchers.forEach((watcher) => {
      watcher.element.pause();
      watcher.leave(true);
    }),
  };
}

function open(
  { session, strings, page }: ViewContext, figure: HTMLElement, element: HTMLMediaElement, video: Video, data: RecordingData, onPlayed: () => void,
): Watcher {
  const captions = new Captions(element, video.sound ? [] : data.tracks);
  const speed = new Speed(element, strings);
  const progress = el('p', { class: 'played' });
  const begun = videoState(session.state, video.id).place;
  const watcher = new Watcher(session, page, video, element, () => show(), () => {
    byId('announce').textContent = words();
    onPlayed();
  });
  const words = () => {
    const share = strings.percent(watcher.share);
    if (video.need === undefined) return strings.text('played', { share });
    return strings.text(watcher.isEnough ? 'playedEnough' : 'playedNeed', { share, need: video.need });
  };
  const show = () => progress.replaceChildren(video.need !== undefined && watcher.isEnough ? icon('right') : '', el('span', {}, words()));
  show();
  const place = begun > 0 && begun < 0.98 ? el('p', { class: 'resumed' }, strings.text('continuesAt', { time: clock(begun * video.seconds) })) : null;
  element.addEventListener('play', () => place?.remove(), { once: true });
  const tools = figure.querySelector('[data-recording-tools]')!;
  tools.append(el('div', { class: 'recording-line' }, speed.control, progress, place));
  if (data.chapters) tools.append(chapterList(element, data.chapters, strings));
  const text = figure.querySelector<HTMLElement>('[data-cues] .transcript-text');
  if (text && data.tracks[0]) new Transcript(text, element, data.tracks[0], strings);
  listenToKeys(element, {
    captions: () => {
      const isOn = captions.toggle();
      if (isOn !== null) byId('announce').textContent = strings.text(isOn ? 'captionsOn' : 'captionsOff');
    },
    speed: (by) => speed.step(by),
  });
  showFailure(element, tools, strings.text('recordingFailed'), strings.text('retry'));
  return watcher;
}

function showFailure(element: HTMLMediaElement, tools: Element, text: string, again: string): void {
  const alert = el('div', { role: 'alert' });
  tools.prepend(alert);
  element.addEventListener('error', () => {
    const retry = button(again, () => {
      alert.replaceChildren();
      element.load();
    });
    alert.replaceChildren(el('p', { class: 'notice notice-bad' }, icon('info'), el('span', {}, text)), el('p', {}, retry));
  });
}
