import type { WholeWorld } from './whole-world.ts';

/** What `/_local/...` shows and does, over the world in memory. */
export class LocalRoutes {
  private readonly world: WholeWorld;

  constructor(world: WholeWorld) {
    this.world = world;
  }

  async answer(url: URL, body: string): Promise<Response> {
    const what = url.pathname.slice('/_local/'.length);
    if (body === '') return Response.json(this.shown(what, url.searchParams));
    await this.done(what, body, url.searchParams);
    return Response.json({}, { status: 202 });
  }

  private shown(what: string, query: URLSearchParams): unknown {
    const { clock, parking, notifier } = this.world;
    switch (what) {
      case 'email':
        return this.mails(query.get('to') ?? undefined);
      case 'sms':
        return this.world.texter.sent.map((text, at) => ({ ...text, ...this.named(`text-${at + 1}`) }));
      case 'notifications':
        return notifier.notices.map((notice) => ({ topic: 'heardback-follow-ups', ...notice }));
      case 'dead-letters':
        return [...parking.parked.values()];
      case 'events':
        return this.world.arrived;
      case 'clock':
        return { now: clock.now() };
      default:
        throw new Error(`The world has no ${what} to show.`);
    }
  }

  private async done(what: string, body: string, query: URLSearchParams): Promise<void> {
    if (what === 'email/inbound') return this.world.mailArrives(body, query);
    const said = JSON.parse(body);
    switch (what) {
      case 'sms/inbound':
        return this.world.textArrives(said);
      case 'email/event':
        return this.world.reports(said.id, said.type, said.subType);
      case 'sms/event':
        return this.world.reports(
          said.id,
          said.type === 'failed' ? `TEXT_${said.reason.toUpperCase()}` : 'TEXT_DELIVERED',
        );
      default:
        throw new Error(`The world has no ${what} to do.`);
    }
  }

  private mails(wanted: string | undefined): unknown {
    return this.world.mailer.sent
      .map(({ messageId, from, ...mail }) => ({
        ...mail,
        from: `${from.name} <${from.address}>`,
        ...this.named(messageId),
      }))
      .filter(({ to }) => wanted === undefined || to === wanted);
  }

  private named(id: string) {
    return { id, sentAt: this.world.sent.get(id)?.at };
  }
}
