import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formOf, isForeign, pageHeads, pageReply, tokenOf } from '../../shared/adapters/aws/http.ts';
import { withinLimits } from '../../shared/adapters/aws/limits.ts';
import { errorName } from '../../shared/ports/errors.ts';
import type { Log, TaskPageKeys } from '../../shared/ports/ports.ts';
import { noticePage } from '../../shared/render/other-pages.ts';
import type { Page } from '../../shared/render/page-frame.ts';
import { refusedPage } from '../../shared/render/staff/refused-page.ts';
import { taskPage } from '../../shared/render/staff/task-page.ts';
import { type ButtonDeps, buttons, pressButton, type Shown, showButtons } from './staff-buttons.ts';

interface ButtonsHandlerDeps extends Omit<ButtonDeps, 'keyring'> {
  readonly keyring: () => Promise<TaskPageKeys>;
  readonly log: Log;
}

/** The pages behind the buttons in staff mail: a GET shows, a POST acts. */
export const buttonsHandler = ({ keyring, log, ...deps }: ButtonsHandlerDeps) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(withinLimits(deps.clock, (status, why) => pageReply({ status, page: refusedPage(deps.config.brand, why) })))
    .use(pageHeads)
    .handler(async (event) => {
      const { brand } = deps.config;
      const notice = (status: number, kind: Parameters<typeof noticePage>[0]) =>
        pageReply({ status, page: noticePage(kind, { brand, language: 'en' }) });
      try {
        if (isForeign(event)) return notice(403, 'invalid-link');
        const token = tokenOf(event);
        const own = { ...deps, keyring: await keyring() };
        const form = event.requestContext.http.method === 'POST' ? await formOf(event) : undefined;
        const pressed = form ? await pressButton(token, form, own) : await showButtons(token, own);
        if (pressed.kind === 'invalid-link') return notice(404, 'invalid-link');
        if (pressed.kind === 'expired') return notice(410, 'closed');
        return pageReply(answerTo(pressed, form ?? {}, own));
      } catch (error) {
        log.error('staff-buttons.failed', { route: event.routeKey, error: errorName(error) });
        return notice(503, 'trouble');
      }
    });

const possible = {
  take: ['open'],
  contacted: ['open', 'acknowledged'],
  resolve: ['open', 'acknowledged', 'contacted'],
} as const;

const answerTo = (
  { task, button, token, message, kind }: Shown,
  typed: Readonly<Record<string, string | undefined>>,
  { config: { brand } }: ButtonDeps,
): { readonly status: number; readonly page: Page } => {
  const left = buttons.filter(
    (one) => button.used[one] === undefined && (possible[one] as readonly string[]).includes(task.state),
  );
  const page = taskPage({
    ...{ brand, task, to: button.to, action: `/t/${token}`, buttons: left, message },
    ...(kind === 'refused' && { typed }),
  });
  return { status: kind === 'refused' ? 409 : 200, page };
};
