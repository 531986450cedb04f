/** Keys that work while the recording itself has the focus, in every layout. */
export interface Shortcuts {
  captions(): void;
  speed(by: 1 | -1): void;
}

const stepSeconds = 10;

export function listenToKeys(element: HTMLMediaElement, { captions, speed }: Shortcuts): void {
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act: Record<string, () => void> = {
      KeyK: () => void (element.paused ? element.play().catch(() => undefined) : element.pause()),
      KeyJ: () => (element.currentTime = Math.max(0, element.currentTime - stepSeconds)),
      KeyL: () => (element.currentTime = Math.min(element.duration || 0, element.currentTime + stepSeconds)),
      KeyC: captions,
      Comma: () => event.shiftKey && speed(-1),
      Period: () => event.shiftKey && speed(1),
    };
    if (!(event.code in act)) return;
    event.preventDefault();
    act[event.code]!();
  });
}
