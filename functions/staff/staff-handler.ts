import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formOf, pageHeads } from '../../shared/adapters/aws/http.ts';
import type { Keyring, Log } from '../../shared/ports/ports.ts';
import { consentPage } from '../../shared/render/consent-page.ts';
import { noticePage } from '../../shared/render/other-pages.ts';
import type { Page } from '../../shared/render/page-frame.ts';
import { taskPage } from '../../shared/render/staff/task-page.ts';
import { type Consented, decideConsent, showConsent } from './consent.ts';
import { buttons, type Pressed, pressButton, type StaffDeps, showButtons } from './staff.ts';

interface StaffHandlerDeps extends Omit<StaffDeps, 'keyring'> {
  readonly keyring: () => Promise<Keyring>;
  readonly log: Log;
}

/** The pages behind the buttons in staff mail: a GET shows, a POST acts. */
export const staffHandler = ({ keyring, log, ...deps }: StaffHandlerDeps) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(pageHeads)
    .handler(async (event) => {
      const token = event.pathParameters?.token ?? '';
      try {
        const own = { ...deps, keyring: await keyring() };
        if (isForeign(event))
          return reply({ status: 403, page: noticePage('invalid-link', { brand: deps.config.brand, language: 'en' }) });
        const form = event.requestContext.http.method === 'POST' ? await formOf(event) : undefined;
        if (event.rawPath.startsWith('/c/'))
          return reply(consentFor(form ? await decideConsent(token, form, own) : await showConsent(token, own), own));
        return reply(
          pageFor(form ? await pressButton(token, form, own) : await showButtons(token, own), form ?? {}, own),
        );
      } catch (error) {
        log.error('staff.failed', { route: event.routeKey, error: error instanceof Error ? error.name : 'unknown' });
        const { brand } = deps.config;
        return reply({ status: 503, page: noticePage('trouble', { brand, language: 'en' }) });
      }
    });

/** A form that another site's page sent. A mail program's own view sends no origin, or `null`. */
const isForeign = ({ headers }: APIGatewayProxyEventV2): boolean => {
  const { origin, host } = headers;
  return origin !== undefined && origin !== 'null' && (!URL.canParse(origin) || new URL(origin).host !== host);
};

interface Answer {
  readonly status: number;
  readonly page: Page;
}

const consentFor = (consented: Consented, { config: { brand } }: StaffDeps): Answer => {
  const language = brand.language;
  if (consented.kind === 'invalid-link') return { status: 404, page: noticePage('invalid-link', { brand, language }) };
  if (consented.kind === 'expired') return { status: 410, page: noticePage('closed', { brand, language }) };
  const { consent, token } = consented;
  return { status: 200, page: consentPage({ brand, consent, action: `/c/${token}` }) };
};

const pageFor = (
  pressed: Pressed,
  typed: Readonly<Record<string, string | undefined>>,
  { config: { brand } }: StaffDeps,
): Answer => {
  if (pressed.kind === 'invalid-link')
    return { status: 404, page: noticePage('invalid-link', { brand, language: 'en' }) };
  if (pressed.kind === 'expired') return { status: 410, page: noticePage('closed', { brand, language: 'en' }) };
  const { task, button, token, message, kind } = pressed;
  const possible = {
    take: ['open'],
    contacted: ['open', 'acknowledged'],
    resolve: ['open', 'acknowledged', 'contacted'],
  } as const;
  const left = buttons.filter(
    (one) => button.used[one] === undefined && (possible[one] as readonly string[]).includes(task.state),
  );
  const page = taskPage({
    brand,
    task,
    to: button.to,
    action: `/t/${token}`,
    buttons: left,
    message,
    ...(kind === 'refused' && { typed }),
  });
  return { status: kind === 'refused' ? 409 : 200, page };
};

const reply = ({ status, page }: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.contentSecurityPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
  },
  body: page.html,
});
