import type { Instant } from '../../shared/domain/instant.ts';
import type { DoorCheck } from './door.ts';
import type { HookRequest } from './request.ts';
import { type Checked, checkSignature, isSame } from './signature.ts';
import { checkStandardWebhook } from './standard-webhook.ts';

interface Keys {
  readonly secrets: readonly string[];
  readonly now: Instant;
}

/** Whether a request comes from whom it should: any of a door's ways to tell will do. */
export const checkRequest = (checks: readonly DoorCheck[], request: HookRequest, keys: Keys): Checked => {
  const outcomes = checks.map((check) => checkOne(check, request, keys));
  const best = (['genuine', 'expired'] as const).find((kind) => outcomes.some((outcome) => outcome.kind === kind));
  return { kind: best ?? 'forged' };
};

const checkOne = (check: DoorCheck, request: HookRequest, keys: Keys): Checked => {
  switch (check.by) {
    case 'signature':
      return checkSignature(check, request, keys);
    case 'standard-webhooks':
      return checkStandardWebhook(check, request, keys);
    case 'basic':
      return shown(basicOf(request), keys.secrets);
    case 'header': {
      const value = request.headers[check.header] ?? '';
      return shown(value.startsWith(check.prefix) ? [value.slice(check.prefix.length)] : [], keys.secrets);
    }
    case 'path':
      return shown(request.pathSecret === undefined ? [] : [request.pathSecret], keys.secrets);
    case 'query':
      return shown([request.query[check.parameter] ?? ''], keys.secrets);
  }
};

const shown = (given: readonly string[], secrets: readonly string[]): Checked => ({
  kind: given.some((one) => one !== '' && secrets.some((secret) => isSame(one, secret))) ? 'genuine' : 'forged',
});

/** The pair and the password alone: a secret without a colon goes with any user. */
const basicOf = ({ headers }: HookRequest): readonly string[] => {
  const [, credentials] = /^basic\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (credentials === undefined) return [];
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return [pair, pair.slice(pair.indexOf(':') + 1)];
};
