import { readLocal, writeLocal } from '../storage';
import type { Statement } from './statements';

const largestBatch = 25;
const mostForbidden = 5;

/** Takes statements; gives the HTTP status, 0 for no answer. */
export interface StatementTaker {
  postStatements(statements: object[], keepalive: boolean): Promise<number>;
}

/**
 * Statements on their way, oldest first, kept in the browser until the store has them. They are sent in order and, after a
 * crash or a lost connection, again with the same ids, which a store takes only once.
 */
export class Outbox {
  private waiting: Statement[];

  /** @param goesAlone whether a statement must be taken before any other is sent. */
  constructor(
    private readonly key: string,
    private readonly lrs: StatementTaker,
    private readonly goesAlone: (statement: Statement) => boolean = () => false,
  ) {
    this.waiting = parse(readLocal(key));
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  add(statement: Statement): void {
    this.waiting.push(statement);
    this.keep();
  }

  has(id: string): boolean {
    return this.waiting.some((statement) => statement.id === id);
  }

  drop(id: string): void {
    this.waiting = this.waiting.filter((statement) => statement.id !== id);
    this.keep();
  }

  /** Makes what an earlier sitting left fit for this one; null drops a statement. */
  renew(change: (statement: Statement) => Statement | null): void {
    this.waiting = this.waiting.flatMap((statement) => change(statement) ?? []);
    this.keep();
  }

  addFirst(statement: Statement): void {
    this.waiting.unshift(statement);
    this.keep();
  }

  /** Sends everything; false when something has to wait. */
  async send(): Promise<boolean> {
    while (this.waiting.length > 0) {
      const batch = this.nextBatch();
      const status = await this.lrs.postStatements(batch, false);
      if (isTaken(status)) this.remove(batch);
      else if (!mayBeAtFault(status) || !(await this.sendOneByOne(batch))) return false;
    }
    return true;
  }

  /** Sends what is waiting, without waiting for the answer. What does not arrive is sent at the next launch. */
  sendLast(): void {
    if (this.waiting.length === 0) return;
    const batch = this.nextBatch();
    void this.lrs.postStatements(batch, true).then((status) => {
      if (!isTaken(status)) return;
      this.remove(batch);
      this.sendLast();
    });
  }

  private nextBatch(): Statement[] {
    return this.waiting.slice(0, this.goesAlone(this.waiting[0]!) ? 1 : largestBatch);
  }

  /**
   * A store that refuses a batch refuses it whole: find the one at fault and go on without it. "Forbidden" may also mean that we may
   * send nothing at all any more: then everything stays.
   */
  private async sendOneByOne(batch: Statement[]): Promise<boolean> {
    const forbidden: Statement[] = [];
    for (const statement of batch) {
      const status = await this.lrs.postStatements([statement], false);
      if (status === 403) forbidden.push(statement);
      else if (!isTaken(status) && !isRefused(status)) return false;
      else this.remove([statement], isRefused(status));
      if (forbidden.length === mostForbidden) return false;
    }
    if (forbidden.length === batch.length) return false;
    this.remove(forbidden, true);
    return true;
  }

  private remove(sent: Statement[], isRefused = false): void {
    if (isRefused) for (const { id } of sent) console.warn(`The record store refused statement ${id}.`);
    const ids = new Set(sent.map((statement) => statement.id));
    this.waiting = this.waiting.filter((statement) => !ids.has(statement.id));
    this.keep();
  }

  private keep(): void {
    writeLocal(this.key, this.waiting.length === 0 ? null : JSON.stringify(this.waiting));
  }
}

const isTaken = (status: number): boolean => status === 200 || status === 204;

/** The statement itself is at fault, or is there already with this id; trying again cannot help. */
const isRefused = (status: number): boolean => status === 400 || status === 409 || status === 413;

const mayBeAtFault = (status: number): boolean => isRefused(status) || status === 403;

function parse(text: string | null): Statement[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? (found as Statement[]) : [];
  } catch {
    return [];
  }
}
