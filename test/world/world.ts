import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { api } from '../../functions/api/api.ts';
import { consentHandler } from '../../functions/consent/consent-handler.ts';
import { dispatch } from '../../functions/dispatch/dispatch.ts';
import { escalate } from '../../functions/escalate/escalate.ts';
import { followUp, type RowChange } from '../../functions/follow-up/follow-up.ts';
import { gather } from '../../functions/gather/gather.ts';
import { inboundEmail } from '../../functions/inbound-email/inbound-email.ts';
import { inboxHandler } from '../../functions/inbox/inbox-handler.ts';
import { insightsHandler } from '../../functions/insights/insights-handler.ts';
import { intake } from '../../functions/intake/intake.ts';
import { people } from '../../functions/people/people.ts';
import { receiveHandler } from '../../functions/receive/receive-handler.ts';
import { pageHandler } from '../../functions/respond/page-handler.ts';
import { buttonsHandler } from '../../functions/staff-buttons/buttons-handler.ts';
import { restHandler } from '../../shared/adapters/aws/rest-handler.ts';
import {
  CountingIds,
  InMemoryBus,
  InMemoryMailer,
  InMemoryNotifier,
  InMemoryTexter,
  InMemoryTimer,
  silentLog,
  testKeyring,
  unlimited,
  VirtualClock,
} from '../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../shared/adapters/memory/objects.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import { ParquetFacts } from '../../shared/adapters/parquet/fact-reader.ts';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import type { IncomingEvent, Telling } from '../../shared/ports/ports.ts';
import { TailWriter } from '../../shared/steps/facts/tail.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import defaultConfig from '../config.ts';
import { ObjectParking } from './object-parking.ts';
import { type Answered, type Asked, answeredOf, requestEvent } from './requests.ts';

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** A Monday morning. */
export const start = '2026-11-02T09:00:00.000Z';
export const origin = 'https://f.example';

/**
 * Heardback over ports in memory, in virtual time, without chance: events in, requests to every door, and what came of them.
 * Beside the embedded cloud it is a hundred times faster, and says nothing of roles, queues or the wire.
 */
export class World {
  readonly records = new InMemoryRecords();
  readonly clock: VirtualClock;
  readonly timer = new InMemoryTimer();
  readonly mailer = new InMemoryMailer();
  readonly texter = new InMemoryTexter();
  readonly notifier = new InMemoryNotifier();
  readonly bus = new InMemoryBus();
  /** What could not be used, as objects too. */
  readonly safekeeping = new InMemoryObjects();
  readonly parking = new ObjectParking(this.safekeeping);
  readonly told: Telling[] = [];
  /** What doors put on the bus. */
  readonly arrived: IncomingEvent[] = [];
  readonly objects = new InMemoryObjects();
  protected readonly config: RuntimeConfig;
  protected readonly ids = new CountingIds();
  /** Of one function that stays warm: what it wrote itself it need not read again. */
  private readonly tail: TailWriter;
  private readonly jobs: (() => Promise<unknown>)[] = [];
  protected readonly mails = new Map<string, string>();
  /** Whom the provider vouches for next. */
  private identity = { email: 'mara@oakandember.example', name: 'Mara Lindt', groups: [] as string[] };

  constructor(config: RuntimeConfig = defaultConfig, at = start) {
    this.config = config;
    this.clock = new VirtualClock(at);
    this.tail = new TailWriter({ objects: this.objects, clock: this.clock, ids: this.ids });
    this.records.onChange((before, after) => {
      this.queue(() => followUp({ before, after } as RowChange, this.deps()));
      this.queue(() => gather([{ before, after }], this.deps()));
    });
  }

  /** A business event on the bus. */
  async emit(type: string, detail: object, source = 'shop'): Promise<void> {
    const id = this.ids.next();
    const body = JSON.stringify({ id, source, 'detail-type': type, time: this.clock.now(), detail });
    await intake({ id, body }, this.deps());
    await this.settle();
  }

  /** Lets time pass, from one wake-up to the next. */
  async pass(hours: number): Promise<void> {
    const end = new Date(Date.parse(this.clock.now()) + hours * 3_600_000).toISOString();
    for (let next = this.next(); next !== undefined && next <= end; next = this.next()) {
      this.clock.moveTo(next);
      await this.runDue();
      await this.settle();
    }
    this.clock.moveTo(end);
  }

  /** When something falls due. */
  protected next(): string | undefined {
    return this.timer.next();
  }

  protected async runDue(): Promise<void> {
    for (const wakeUp of this.timer.due(this.clock.now())) await this.wake(wakeUp);
  }

  /** A reply to a mail, as SES hands it over. */
  async reply(
    { replyTo, to, subject }: { replyTo: string; to: string; subject: string },
    words: string,
  ): Promise<void> {
    const messageId = this.ids.next();
    const key = `mail/${messageId}`;
    this.mails.set(key, `From: ${to}\r\nTo: ${replyTo}\r\nSubject: Re: ${subject}\r\n\r\n${words}\r\n`);
    const receipt = {
      recipients: [replyTo],
      dmarcVerdict: { status: 'PASS' },
      action: { type: 'S3', objectKey: key },
    };
    const body = JSON.stringify({ notificationType: 'Received', mail: { messageId }, receipt });
    await inboundEmail(body, this.deps());
    await this.settle();
  }

  /** Asks a door, by the routes of the HTTP API, and lets what follows from it happen. */
  async ask(method: string, path: string, asked: Asked = {}): Promise<Answered> {
    const url = new URL(path, origin);
    const { key, handler, parameters } = this.routeOf(method, url.pathname);
    const result = await handler(requestEvent({ key, parameters }, url, method, asked), {} as Context);
    await this.settle();
    return answeredOf(result);
  }

  /** One function that stays warm, to be asked again and again. */
  asker(method: string, path: string): (asked?: Asked) => Promise<Answered> {
    const url = new URL(path, origin);
    const { key, handler, parameters } = this.routeOf(method, url.pathname);
    return async (asked = {}) =>
      answeredOf(await handler(requestEvent({ key, parameters }, url, method, asked), {} as Context));
  }

  /** The REST API with its key. */
  async call<Body>(method: string, path: string, json?: unknown, headers = {}): Promise<Answered & { body: Body }> {
    const asked = { headers: { authorization: `Bearer ${testKeyring.apiKeys[0]}`, ...headers } };
    const answered = await this.ask(method, path, json === undefined ? asked : { ...asked, json });
    return { ...answered, body: JSON.parse(answered.text || 'null') };
  }

  /** Signs somebody in at the inbox. @returns the cookie that their browser carries. */
  async signIn(email: string, groups: string[] = [], name = email.split('@')[0] ?? ''): Promise<string> {
    this.identity = { email, name, groups };
    const begun = await this.ask('GET', '/app/sign-in');
    const kept = begun.cookies.map((cookie) => cookie.split(';')[0] ?? '');
    const { cookies } = await this.ask('GET', '/app/signed-in?code=x&state=y', { cookies: kept });
    return cookies.map((cookie) => cookie.split(';')[0] ?? '').find((cookie) => cookie.includes('-session=')) ?? '';
  }

  protected routeOf(method: string, path: string) {
    const [first = '', second = ''] = path.split('/').slice(1);
    const token = { token: decodeURIComponent(second) };
    const page = (handler: unknown) => ({
      key: `${method} /${first}/{token}`,
      handler: handler as Handler,
      parameters: token,
    });
    const deps = this.deps();
    const own = { ...deps, keyring: async () => testKeyring };
    switch (first) {
      case 's':
      case 'u':
      case 'l':
        return page(pageHandler(own));
      case 't':
        return page(buttonsHandler(own));
      case 'c':
        return page(consentHandler(own));
      case 'app':
        if (second === 'insights') return { key: `${method} ${path}`, handler: this.insights(), parameters: {} };
        return { key: `${method} /app`, handler: inboxHandler(own) as unknown as Handler, parameters: {} };
      case 'events':
        return { key: 'POST /events', handler: this.receive(), parameters: {} };
      case 'hooks': {
        const [name = '', secret] = path.split('/').slice(2);
        const parameters = { name, ...(secret !== undefined && { secret }) };
        return { key: `${method} /hooks/{name}`, handler: this.receive(), parameters };
      }
      case 'v1': {
        if (
          /^\/v1\/(metrics|answers|journey|funnel|money|programs|outlook)$/.test(path) ||
          (method !== 'POST' && path === '/v1/improvements')
        )
          return { key: `${method} ${path}`, handler: this.insights(), parameters: {} };
        const answering = path.startsWith('/v1/people/') ? people : api;
        const handler = restHandler((request) => answering(request, deps), own);
        return { key: `${method} ${path}`, handler: handler as unknown as Handler, parameters: {} };
      }
      default:
        return { key: '$default', handler: pageHandler(own) as unknown as Handler, parameters: {} };
    }
  }

  private insights(): Handler {
    const facts = new ParquetFacts(this.objects, this.config.insights.properties);
    return insightsHandler({ ...this.deps(), facts, keyring: async () => testKeyring }) as unknown as Handler;
  }

  private receive(): Handler {
    return receiveHandler({ deps: async () => this.deps(), clock: this.clock, log: silentLog }) as unknown as Handler;
  }

  protected queue(job: () => Promise<unknown>): void {
    this.jobs.push(job);
  }

  /** An event on its way from the bus to intake. */
  protected comesIn({ source, detailType, detail }: IncomingEvent): void {
    const id = this.ids.next();
    const event = { id, source, 'detail-type': detailType, time: this.clock.now(), detail };
    this.queue(() => intake({ id, body: JSON.stringify(event) }, this.deps()));
  }

  protected async settle(): Promise<void> {
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) await job();
  }

  protected async wake(wakeUp: WakeUp): Promise<unknown> {
    const isOfTask = wakeUp.kind === 'task' || wakeUp.kind === 'digest';
    return isOfTask ? escalate(wakeUp, this.deps()) : dispatch(wakeUp, this.deps());
  }

  private mailStore() {
    return {
      get: async (key: string) => {
        const raw = this.mails.get(key);
        return raw === undefined ? undefined : { body: Buffer.from(raw), etag: '' };
      },
      remove: async (key: string) => {
        this.mails.delete(key);
        return 'removed' as const;
      },
    };
  }

  protected deps() {
    const { records, timer, mailer, texter, notifier, bus, parking, clock, ids, config } = this;
    return {
      ...{ records, timer, mailer, texter, notifier, bus, parking, clock, ids, config },
      keyring: testKeyring,
      programs: new ProgramSnapshots(records, config),
      log: silentLog,
      allowance: unlimited,
      fetchMail: async (key: string) => Buffer.from(this.mails.get(key) ?? ''),
      placeOf: (key: string) => `s3://inbound/${key}`,
      speak: async ({ id }: { readonly id: string }) =>
        this.queue(() => this.wake({ kind: 'saying', id, generation: 1 })),
      send: async ({ id, heldUntil }: { readonly id: string; readonly heldUntil?: string | undefined }) => {
        const wakeUp = { kind: 'message' as const, id, generation: 1 };
        if (heldUntil !== undefined && heldUntil > clock.now()) return this.timer.arm(wakeUp, heldUntil);
        return this.queue(() => this.wake(wakeUp));
      },
      rehear: async (id: string) => this.queue(() => inboundEmail(JSON.stringify({ replay: { id } }), this.deps())),
      mails: this.mailStore(),
      safekeeping: this.safekeeping,
      schedules: timer,
      archive: { keep: async () => undefined },
      tail: this.tail,
      outbox: {
        put: async (tellings: readonly Telling[]) => {
          this.told.push(...tellings);
        },
      },
      entrance: {
        put: async (events: readonly IncomingEvent[]) =>
          events.map((event) => {
            this.arrived.push(event);
            this.comesIn(event);
            return true;
          }),
      },
      signIn: {
        begin: async () => ({ url: 'https://provider.example', kept: 'kept' }),
        leave: async () => undefined,
        finish: async () => this.identity,
      },
      publicUrl: origin,
      region: 'us-east-1',
    };
  }
}
