import { randomUUID } from 'node:crypto';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { BusinessEvent } from './shop.ts';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TextMessage {
  readonly id: string;
  readonly to: string;
  readonly body: string;
}

export interface Task {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly comment: string | null;
  readonly contact: { readonly email?: string; readonly phone?: string };
  readonly openedAt: string;
}

/** The doors that systems, customers and staff use; the demo has no others. */
export class Doors {
  private readonly origin: string;
  private readonly bus: EventBridgeClient;

  constructor(origin: string) {
    this.origin = origin;
    this.bus = new EventBridgeClient({
      endpoint: origin,
      region: 'us-east-1',
      credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
    });
  }

  async emit(events: readonly BusinessEvent[]): Promise<void> {
    const Entries = events.map(({ source, detailType, detail }) => ({
      EventBusName: 'heardback',
      Source: source,
      DetailType: detailType,
      Detail: JSON.stringify(detail),
    }));
    // The most that one call takes is ten entries.
    for (let at = 0; at < Entries.length; at += 10)
      await this.bus.send(new PutEventsCommand({ Entries: Entries.slice(at, at + 10) }));
  }

  async advance(by: string): Promise<void> {
    await this.json('/_local/clock/advance', { method: 'POST', body: JSON.stringify({ by }) });
  }

  /** To the next nine o'clock, UTC: an hour at which mail leaves at once. */
  async advanceToMorning(): Promise<void> {
    const { now } = await this.json<{ readonly now: string }>('/_local/clock');
    const minutes = Math.ceil((Date.parse(`${now.slice(0, 10)}T09:00:00.000Z`) - Date.parse(now)) / 60_000);
    await this.advance(`PT${minutes > 0 ? minutes : minutes + 1_440}M`);
  }

  mails(to?: string): Promise<readonly Mail[]> {
    return this.json(`/_local/email${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`);
  }

  /** A customer answers a letter from their own mail program. */
  async reply(
    { replyTo, subject }: Mail,
    { from, words }: { readonly from: string; readonly words: string },
  ): Promise<void> {
    const head = [
      ...[`From: ${from}`, `To: ${replyTo}`, `Subject: =?utf-8?B?${base64(`Re: ${subject}`)}?=`],
      ...[`Message-ID: <${randomUUID()}@example.com>`, 'MIME-Version: 1.0'],
      ...['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
    ];
    const body = `${head.join('\r\n')}\r\n\r\n${base64(words)}\r\n`;
    await this.json('/_local/email/inbound', { method: 'POST', body, headers: { 'content-type': 'message/rfc822' } });
  }

  texts(): Promise<readonly TextMessage[]> {
    return this.json('/_local/sms');
  }

  async report(id: string, type: 'bounce' | 'complaint'): Promise<void> {
    await this.json('/_local/email/event', { method: 'POST', body: JSON.stringify({ id, type }) });
  }

  tasks(state: string): Promise<readonly Task[]> {
    return this.json(`/v1/tasks?limit=200&state=${state}`, { headers: { authorization: 'Bearer local' } });
  }

  tasksOf(email: string): Promise<readonly Task[]> {
    const headers = { authorization: 'Bearer local' };
    return this.json(`/v1/tasks?email=${encodeURIComponent(email)}`, { headers });
  }

  /** As a member of staff does: look at the newest state, then act on it. */
  async handle(id: string, patch: Readonly<Record<string, string>>): Promise<void> {
    const url = `${this.origin}/v1/tasks/${id}`;
    const headers = { authorization: 'Bearer local' };
    const etag = (await fetch(url, { headers })).headers.get('etag') ?? '';
    await this.json(`/v1/tasks/${id}`, {
      method: 'PATCH',
      headers: { ...headers, 'if-match': etag },
      body: JSON.stringify(patch),
    });
  }

  /** Opens a link as a browser does. */
  async open(link: string): Promise<string> {
    return (await fetch(link)).text();
  }

  async post(link: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await fetch(link.replace(/\?.*$/, ''), { method: 'POST', body: new URLSearchParams(fields) });
  }

  async count(what: string): Promise<number> {
    return ((await this.json(`/_local/${what}`)) as readonly unknown[]).length;
  }

  private async json<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await fetch(`${this.origin}${path}`, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Where a survey is answered, and the ratings that its mail offers. */
export const surveyLinkIn = (text: string): string => /https?:\/\/\S+\/s\/[\w-]+/.exec(text)?.[0] ?? '';
export const ratingsIn = (text: string): readonly number[] =>
  [...text.matchAll(/\?score=(\d+)/g)].map(([, score]) => Number(score));
