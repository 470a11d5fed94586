import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { jsonHeaders } from '../../shared/adapters/aws/guard-headers.ts';
import { formOf, pageHeads, pageReply, tokenOf } from '../../shared/adapters/aws/http.ts';
import { withinLimits } from '../../shared/adapters/aws/limits.ts';
import { optOutScopeFrom } from '../../shared/domain/contact/opt-out.ts';
import { signOf } from '../../shared/domain/intent/machine.ts';
import type { Log, PageKeys } from '../../shared/ports/ports.ts';
import { noticePage } from '../../shared/render/other-pages.ts';
import { answerLink, languageOf, openLink, type Visitor } from './link.ts';
import { limitOpenings } from './openings.ts';
import {
  type PageDeps,
  refused,
  type Shown,
  showLink,
  showLinkAnswer,
  showSubmitted,
  showSurvey,
  showUnsubscribe,
  trouble,
} from './page.ts';
import { openSurvey, type RespondDeps, submitAnswer } from './respond.ts';
import { undoUnsubscribe } from './undo-unsubscribe.ts';
import { askToUnsubscribe, unsubscribe } from './unsubscribe.ts';

type Handle = (event: APIGatewayProxyEventV2, deps: RespondDeps & PageDeps) => Promise<Shown>;

const visitorOf = ({ requestContext, headers, queryStringParameters }: APIGatewayProxyEventV2): Visitor => ({
  from: requestContext.http.sourceIp,
  languages: headers['accept-language'],
  kiosk: queryStringParameters?.kiosk === '1',
});

/** The routes of the customer's pages, as the HTTP API names them. */
const routes: Readonly<Record<string, Handle>> = {
  'GET /s/{token}': async (event, deps) => {
    const { score, trap } = event.queryStringParameters ?? {};
    return showSurvey(
      await openSurvey(tokenOf(event), { score, trap, sign: signOf(event.headers) }, deps),
      { score },
      deps,
    );
  },
  'POST /s/{token}': async (event, deps) => {
    const form = await formOf(event);
    return showSubmitted(await submitAnswer(tokenOf(event), form, deps), form, deps);
  },
  'GET /l/{token}': async (event, deps) =>
    showLink(await openLink(tokenOf(event), visitorOf(event), deps), event.queryStringParameters ?? {}, deps),
  'POST /l/{token}': async (event, deps) => {
    const form = await formOf(event);
    const visitor = visitorOf(event);
    return showLinkAnswer(await answerLink(tokenOf(event), { form, visitor }, deps), form, deps);
  },
  'GET /u/{token}': async (event, deps) => showUnsubscribe(await askToUnsubscribe(tokenOf(event), deps), deps),
  'POST /u/{token}': async (event, deps) => {
    const form = await formOf(event);
    const act = form.undo === 'yes' ? undoUnsubscribe : unsubscribe;
    return showUnsubscribe(await act(tokenOf(event), optOutScopeFrom(form.scope), deps), deps);
  },
};

/** Systems that call an address which does not exist read JSON, as the API answers everywhere; people get a page. */
const isForSystem = ({ rawPath, headers }: APIGatewayProxyEventV2): boolean =>
  /^\/(v1|events|hooks)(\/|$)/.test(rawPath) || !(headers.accept ?? '').includes('text/html');

const nothingThere: APIGatewayProxyStructuredResultV2 = {
  statusCode: 404,
  headers: jsonHeaders,
  body: JSON.stringify({
    message:
      'There is no such address, or it takes another method. GET /v1/openapi.json names those of the API, with theirs.',
  }),
};

/** What no other route has taken. Nothing is read for it. */
const unknownAddress = (
  event: APIGatewayProxyEventV2,
  { config: { brand } }: Pick<PageDeps, 'config'>,
): APIGatewayProxyStructuredResultV2 => {
  if (isForSystem(event)) return nothingThere;
  const language = languageOf(event.headers['accept-language']) ?? brand.language;
  return pageReply({ status: 404, page: noticePage('not-found', { brand, language }) });
};

interface PageHandlerDeps extends Omit<RespondDeps & PageDeps, 'keyring' | 'takeOpening'> {
  readonly keyring: () => Promise<PageKeys>;
  readonly log: Log;
}

/** The function behind the customer's pages: whatever happens, the person reads what happened and what to do. */
export const pageHandler = ({ keyring, log, ...deps }: PageHandlerDeps) => {
  const takeOpening = limitOpenings(() => log.warn('respond.opened-too-often', {}));
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(withinLimits(deps.clock, (status) => pageReply(refused(status, deps.config))))
    .use(pageHeads)
    .handler(async (event) => {
      try {
        if (event.routeKey === '$default') return unknownAddress(event, deps);
        const handle = routes[event.routeKey];
        if (!handle) throw new Error(`No page for route ${event.routeKey}.`);
        return pageReply(await handle(event, { ...deps, takeOpening, keyring: await keyring() }));
      } catch (error) {
        const { name, message } = error instanceof Error ? error : new Error('unknown');
        log.error('respond.failed', {
          route: event.routeKey,
          error: name,
          detail: name.startsWith('AccessDenied') ? message : '',
        });
        return pageReply(trouble(deps.config));
      }
    });
};
