import type { Launch, Lms, LmsContext } from './lms';
import { untracked } from './untracked';

/** A plain web site: nobody receives what is reported, and progress stays in this browser. Works from a folder on disk too. */
export class Web implements Lms {
  launch({ course }: LmsContext): Promise<Launch> {
    return Promise.resolve({ ...untracked(course), isPreview: false, localKey: `coursepackager:${course.iri}:web` });
  }

  report(): void {
    // There is nobody to tell.
  }

  save(): void {
    // The session keeps its own copy in the browser, and there is no other.
  }

  commit(): Promise<boolean> {
    return Promise.resolve(true);
  }

  hide(): void {
    // Nothing waits to be sent.
  }

  show(): void {
    // Nothing was ended when the page went out of sight.
  }

  end(): void {
    // Nobody waits for a goodbye.
  }
}
