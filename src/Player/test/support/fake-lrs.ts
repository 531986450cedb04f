interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  keepalive: boolean;
}

/** A Learning Record Store that stands in for fetch: keeps statements by id and one state document, with ETags. */
export class FakeLrs {
  readonly requests: Sent[] = [];
  readonly statements: Record<string, any>[] = [];
  state: string | null = null;
  version = 0;
  isDown = false;
  refuses: (statement: Record<string, any>) => boolean = () => false;
  showsETag = true;

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const sent: Sent = {
      method: init.method ?? 'GET',
      path: url.replace('https://lrs.example/xapi/', ''),
      headers: init.headers as Record<string, string>,
      body: String(init.body ?? ''),
      keepalive: init.keepalive ?? false,
    };
    this.requests.push(sent);
    if (this.isDown) throw new TypeError('Failed to fetch');
    if (sent.headers['X-Experience-API-Version'] !== '1.0.3') return new Response('version', { status: 400 });
    if (sent.headers.Authorization !== 'Basic abc') return new Response('who?', { status: 401 });
    return sent.path === 'statements' ? this.takeStatements(sent) : this.document(sent);
  };

  verbs(): string[] {
    const course = 'https://example.org/courses/mini';
    return this.statements.map(({ verb, object }) => `${verb.id.split('/').pop()} ${object.id.replace(course, '')}`);
  }

  private takeStatements(sent: Sent): Response {
    const batch = JSON.parse(sent.body) as Record<string, any>[];
    if (batch.some(this.refuses)) return new Response('no', { status: 400 });
    for (const statement of batch) {
      const known = this.statements.find((one) => one.id === statement.id);
      if (known && JSON.stringify(known) !== JSON.stringify(statement)) return new Response('conflict', { status: 409 });
      if (!known) this.statements.push(statement);
    }
    return new Response(JSON.stringify(batch.map((one) => one.id)), { status: 200 });
  }

  private document(sent: Sent): Response {
    if (sent.method === 'GET') {
      if (this.state === null) return new Response('', { status: 404 });
      return new Response(this.state, { status: 200, headers: this.etag() });
    }
    const ifMatch = sent.headers['If-Match'];
    const isOld = ifMatch !== undefined && ifMatch !== `"${this.version}"`;
    if (isOld || (sent.headers['If-None-Match'] === '*' && this.state !== null)) return new Response('', { status: 412 });
    this.state = sent.body;
    this.version++;
    return new Response(null, { status: 204, headers: this.etag() });
  }

  private etag(): Record<string, string> {
    return this.showsETag ? { ETag: `"${this.version}"` } : {};
  }
}
