import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formOf, isForeign, pageHeads, pageReply, tokenOf } from '../../shared/adapters/aws/http.ts';
import { withinLimits } from '../../shared/adapters/aws/limits.ts';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { errorName } from '../../shared/ports/errors.ts';
import type { Log, TaskPageKeys } from '../../shared/ports/ports.ts';
import { consentPage } from '../../shared/render/consent-page.ts';
import { noticePage, refusalOf } from '../../shared/render/other-pages.ts';
import { type ConsentDeps, decideConsent, showConsent } from './consent.ts';

interface ConsentHandlerDeps extends Omit<ConsentDeps, 'keyring'> {
  readonly keyring: () => Promise<TaskPageKeys>;
  readonly config: Pick<RuntimeConfig, 'brand'>;
  readonly log: Log;
}

/** The page on which a customer agrees to be quoted, and takes it back: a GET shows, a POST decides. */
export const consentHandler = ({ keyring, config: { brand }, log, ...deps }: ConsentHandlerDeps) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(
      withinLimits(deps.clock, (status) =>
        pageReply({ status, page: noticePage(refusalOf[status], { brand, language: brand.language }) }),
      ),
    )
    .use(pageHeads)
    .handler(async (event) => {
      const notice = (status: number, kind: Parameters<typeof noticePage>[0]) =>
        pageReply({ status, page: noticePage(kind, { brand, language: brand.language }) });
      try {
        if (isForeign(event)) return notice(403, 'invalid-link');
        const token = tokenOf(event);
        const own = { ...deps, keyring: await keyring() };
        const form = event.requestContext.http.method === 'POST' ? await formOf(event) : undefined;
        const consented = form ? await decideConsent(token, form, own) : await showConsent(token, own);
        if (consented.kind === 'invalid-link') return notice(404, 'invalid-link');
        if (consented.kind === 'expired') return notice(410, 'closed');
        return pageReply({
          status: 200,
          page: consentPage({ brand, consent: consented.consent, action: `/c/${token}` }),
        });
      } catch (error) {
        log.error('consent.failed', { route: event.routeKey, error: errorName(error) });
        return notice(503, 'trouble');
      }
    });
