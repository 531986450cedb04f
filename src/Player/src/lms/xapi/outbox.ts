import { readLocal, writeLocal } from '../storage';
import type { LrsConnection } from './lrs';
import type { Statement } from './statements';

const largestBatch = 25;

/**
 * Statements on their way, oldest first, kept in the browser until the store has them. They are sent in order and, after a
 * crash or a lost connection, again with the same ids, which a store takes only once.
 */
export class Outbox {
  private waiting: Statement[];

  constructor(private readonly key: string, private readonly lrs: LrsConnection) {
    this.waiting = parse(readLocal(key));
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  add(statement: Statement): void {
    this.waiting.push(statement);
    this.keep();
  }

  /** Sends everything; false when something has to wait. */
  async send(): Promise<boolean> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, largestBatch);
      const status = await this.lrs.postStatements(batch, false);
      if (isTaken(status)) this.remove(batch);
      else if (!isRefused(status) || !(await this.sendOneByOne(batch))) return false;
    }
    return true;
  }

  /** Sends what is waiting, without waiting for the answer. What does not arrive is sent at the next launch. */
  sendLast(): void {
    if (this.waiting.length === 0) return;
    const batch = this.waiting.slice(0, largestBatch);
    void this.lrs.postStatements(batch, true).then((status) => {
      if (isTaken(status)) this.remove(batch);
    });
  }

  /** A store that refuses a batch refuses it whole: find the one at fault and go on without it. */
  private async sendOneByOne(batch: Statement[]): Promise<boolean> {
    for (const statement of batch) {
      const status = await this.lrs.postStatements([statement], false);
      if (!isTaken(status) && !isRefused(status)) return false;
      if (isRefused(status)) console.warn(`The record store refused statement ${statement.id} (${status}).`);
      this.remove([statement]);
    }
    return true;
  }

  private remove(sent: Statement[]): void {
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

function parse(text: string | null): Statement[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? (found as Statement[]) : [];
  } catch {
    return [];
  }
}
