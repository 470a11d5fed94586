import type { LocalReply, LocalRoute } from '../model/local-api.ts';
import type { Topology } from '../model/topology.ts';
import type { CloudServices } from '../services/compose.ts';
import { deadLetters } from './dead-letters.ts';
import { receiveMail, receiveText, staffNotices } from './inbound.ts';
import { mailEvent, sentMail } from './mail.ts';
import { sendEvent } from './send-event.ts';
import { textEvent } from './texts.ts';

/** Events that a person gets to see at once. */
const shownEvents = 200;

/** What the services of the cloud show to people and tests below `/_local/`. */
export const serviceRoutes = (
  services: CloudServices,
  topology: Topology,
  keptUnder: readonly string[],
): readonly LocalRoute[] => {
  const { phones, buses, authorizer } = services;
  const get = (path: string, answer: (query: URLSearchParams) => unknown): LocalRoute => ({
    method: 'GET',
    path,
    handle: ({ query }): LocalReply => ({ status: 200, body: answer(query) }),
  });
  return [
    get('/_local/email', (query) => sentMail(services, query)),
    get('/_local/sms', (query) => phones.received(phoneIn(query))),
    get('/_local/notifications', () => staffNotices(services)),
    get('/_local/dead-letters', () => deadLetters(services, topology, keptUnder)),
    get('/_local/events', () => buses.seen(shownEvents)),
    get('/_local/denials', () =>
      authorizer.denials().map((denial) => ({ ...denial, at: new Date(denial.at).toISOString() })),
    ),
    { method: 'POST', path: '/_local/events', handle: ({ body }) => sendEvent(services, body) },
    { method: 'POST', path: '/_local/email/inbound', handle: ({ body, query }) => receiveMail(services, body, query) },
    { method: 'POST', path: '/_local/sms/inbound', handle: ({ body }) => receiveText(services, body) },
    { method: 'POST', path: '/_local/email/event', handle: ({ body }) => mailEvent(services, body) },
    { method: 'POST', path: '/_local/sms/event', handle: ({ body }) => textEvent(services, body) },
  ];
};

/** A plus sign in a query stands for a blank unless it is encoded; few remember that with telephone numbers. */
const phoneIn = (query: URLSearchParams): string | undefined => query.get('to')?.replace(/^ /, '+');
