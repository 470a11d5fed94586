import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';
import { beforeEach, test } from 'vitest';
import type { RunningCloud } from '../../local/cloud/cloud.ts';
import { startHeardback } from '../../local/start-heardback.ts';
import { keptAssembly } from '../../local/synthesis/kept-assembly.ts';
import type { ListedMail } from '../world/links.ts';

export { ratingLink } from '../world/links.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');

export type Mail = ListedMail;

/** The cloud as the systems and people around it see it: by HTTP, and by the SDK. */
export class CloudClient {
  readonly origin: string;
  private readonly bus: EventBridgeClient;

  constructor(origin: string) {
    this.origin = origin;
    this.bus = new EventBridgeClient({
      endpoint: origin,
      region: 'us-east-1',
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    });
  }

  async emit(detailType: string, detail: unknown, source = 'shop'): Promise<void> {
    const Detail = typeof detail === 'string' ? detail : JSON.stringify(detail);
    const { FailedEntryCount } = await this.bus.send(
      new PutEventsCommand({
        Entries: [{ EventBusName: 'heardback', Source: source, DetailType: detailType, Detail }],
      }),
    );
    if (FailedEntryCount) throw new Error('The bus did not take the event.');
  }

  /**
   * The hourly safety net. Tests do without it but where they are about it: what lost its wake-up must show, and an hour in
   * which nothing is amiss costs as much as any other.
   */
  async reconcile(on: boolean): Promise<void> {
    const { Rules = [] } = await this.bus.send(new ListRulesCommand({}));
    for (const { Name, ScheduleExpression } of Rules)
      if (ScheduleExpression !== undefined)
        await this.bus.send(on ? new EnableRuleCommand({ Name }) : new DisableRuleCommand({ Name }));
  }

  /** To the next forenoon, an hour at which mail may leave in every zone of Europe: tests run at any time of day. */
  async advanceToForenoon(): Promise<void> {
    const { now } = (await this.json('/_local/clock')) as { readonly now: string };
    const forenoon = `${now.slice(0, 10)}T11:00:00.000Z`;
    const minutes = Math.ceil((Date.parse(forenoon) - Date.parse(now)) / 60_000);
    await this.advance(`PT${minutes > 0 ? minutes : minutes + 24 * 60}M`);
  }

  /** Moves time on, and fails with AWS's own words when a function did what its role does not allow. */
  async advance(by: string): Promise<void> {
    await this.json('/_local/clock/advance', { method: 'POST', body: JSON.stringify({ by }) });
    const refusals = await this.refusals();
    if (refusals) throw new Error(refusals);
  }

  private async refusals(): Promise<string> {
    const denials = (await (await fetch(`${this.origin}/_local/denials`)).json()) as readonly { message: string }[];
    return denials.map(({ message }) => message).join('\n');
  }

  /** A raw mail arrives. */
  async receive(raw: string): Promise<void> {
    await this.json('/_local/email/inbound', {
      method: 'POST',
      body: raw,
      headers: { 'content-type': 'message/rfc822' },
    });
  }

  local<T>(what: string): Promise<readonly T[]> {
    return this.json(`/_local/${what}`) as Promise<readonly T[]>;
  }

  /** Mail to customers. */
  async mails(to?: string): Promise<readonly Mail[]> {
    return (await this.allMails(to)).filter(({ headers }) => headers['List-Unsubscribe'] !== undefined);
  }

  /** Mail to staff. */
  async staffMails(to?: string): Promise<readonly Mail[]> {
    return (await this.allMails(to)).filter(({ headers }) => headers['List-Unsubscribe'] === undefined);
  }

  private allMails(to?: string): Promise<readonly Mail[]> {
    return this.local<Mail>(`email${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`);
  }

  /** A call of the REST API that changes something. */
  async call(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    return this.json(`/v1/${path}`, {
      method,
      headers: { authorization: 'Bearer local', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** A list of the REST API. */
  async list<T = Record<string, never>>(path: string): Promise<readonly T[]> {
    return (await this.json(`/v1/${path}`, { headers: { authorization: 'Bearer local' } })) as readonly T[];
  }

  submit(link: string, fields: Record<string, string>): Promise<Response> {
    return submit(link, fields);
  }

  async json(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.origin}${path}`, init);
    if (!response.ok)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}\n${await this.refusals()}`);
    return response.json();
  }
}

/** The assembly that all tests of a configuration share, until a source changes. */
export const synthesised = (config?: string): Promise<string> => keptAssembly({ projectRoot, config });

/**
 * No function is cut short because the machine is busy: what hangs ends with its test.
 * To start functions again and again would cost a test more than all that they do, and so would collecting garbage as often as
 * on a machine with little memory.
 */
const roomy = { idle: 30, young: 48, patience: 30 };

/** A cloud of an assembly of one's own; whoever starts it closes it. */
export const startedFrom = (assembly: string): Promise<RunningCloud> => startHeardback({ port: 0, ...roomy, assembly });

/** The clouds of one process of tests, one for each configuration. */
class Clouds {
  private readonly running = new Map<string | undefined, Promise<RunningCloud>>();

  of(config: string | undefined): Promise<RunningCloud> {
    const running = this.running.get(config) ?? startedFor(config);
    this.running.set(config, running);
    return running;
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.values()].map(async (running) => (await running).close()));
  }
}

const startedFor = async (config: string | undefined): Promise<RunningCloud> => startedFrom(await synthesised(config));

// biome-ignore lint/correctness/noEmptyPattern: what a fixture builds on is read from its pattern.
const inProcess = test.extend('clouds', { scope: 'worker' }, ({}, { onCleanup }) => {
  const clouds = new Clouds();
  onCleanup(() => clouds.close());
  return clouds;
});

/**
 * A cloud for whole files, one after the other, empty again before each test. Functions go on, which remember hardly anything of
 * the data: to start them again would cost more than all that a test does.
 */
export const useCloud = ({
  config,
  fresh = false,
}: {
  readonly config?: string;
  /** Functions begin anew, too: for whoever reads what they write once and then remember to have written. */
  readonly fresh?: boolean;
} = {}): { readonly cloud: CloudClient } => {
  let cloud: CloudClient | undefined;
  inProcess.beforeAll(async ({ clouds }) => {
    cloud = new CloudClient((await clouds.of(config)).origin);
  });
  beforeEach(async () => {
    await cloud?.json(fresh ? '/_local/reset' : '/_local/reset?keep=functions', { method: 'POST' });
    await cloud?.reconcile(false);
  });
  return {
    get cloud() {
      if (!cloud) throw new Error('The cloud does not run yet.');
      return cloud;
    },
  };
};

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Presses the button of the page that the link leads to. */
export const submit = (link: string, fields: Record<string, string>): Promise<Response> =>
  fetch(link.replace(/\?.*$/, ''), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
