import { refused, type WireAnswer, type WireRequest } from './record-store';
import { learner } from './registration';
import { Service, type ServiceOptions } from './service';

/** A platform that launches packages with `tincan.xml`: a record store, and a key to it in the address (docs/contracts.md, "Launch"). */
export class XapiService extends Service {
  private readonly auth = `Basic ${btoa('preview:preview')}`;

  constructor(private readonly activityId: string, options: ServiceOptions) {
    super(options);
  }

  /** @returns the parameters that open the course. */
  launch(endpoint: string, returnUrl: string): URLSearchParams {
    this.registration.visits.push({ id: '', unit: 'course', mode: 'Normal', said: [], token: '', hasPreferences: true, state: 'open' });
    this.tell('launch', 'xAPI');
    return new URLSearchParams({
      endpoint, auth: this.auth, actor: JSON.stringify(learner), registration: this.registration.id, activity_id: this.activityId,
      returnURL: returnUrl,
    });
  }

  protected answer(request: WireRequest): WireAnswer {
    if (request.headers.authorization !== this.auth) return refused(401, 'cmi5Token');
    return this.ask(request, ({ context }) => (context?.registration === this.registration.id ? null : { key: 'xapiRegistration' }));
  }
}
