import type { SendOutcome } from '../../ports/ports.ts';

/** Refusals that pass: the message was certainly not sent and later it may be. */
const temporary = new Set([
  'TooManyRequestsException',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'LimitExceededException',
  'SendingPausedException',
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
  'RequestTimeTooSkewed',
  // Of texts: the month's spending is used up; the configuration set or the number is not there yet.
  'ServiceQuotaExceededException',
  'ResourceNotFoundException',
]);

/** The number is on the account's own list of those who want no texts. */
export const optedOut = 'opted-out';

interface ServiceFailure {
  readonly name?: string;
  readonly message?: string;
  /** What End User Messaging says besides: `DESTINATION_PHONE_NUMBER_OPTED_OUT`. */
  readonly Reason?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * What a failed call to a sending service proves. An answer with a 4xx status is a refusal; a reset connection, a time-out
 * or a 5xx proves nothing.
 */
export const outcomeOfFailure = (error: unknown): SendOutcome => {
  const { name = 'Error', message = '', Reason = '', $metadata } = error as ServiceFailure;
  const status = $metadata?.httpStatusCode ?? 0;
  if (status < 500 && (name === 'OptedOutException' || /opted[ _-]?out/i.test(`${Reason} ${message}`)))
    return { kind: 'refused', temporary: false, reason: optedOut };
  if (temporary.has(name)) return { kind: 'refused', temporary: true, reason: name };
  if (status >= 400 && status < 500) return { kind: 'refused', temporary: isDenied(name), reason: Reason || name };
  return { kind: 'unknown', reason: name };
};

/** The account's spending limit of texts is used up until the month ends, or somebody raises it. */
export const isMonthSpent = (error: unknown): boolean => {
  const { name, Reason = '' } = error as ServiceFailure;
  return name === 'ServiceQuotaExceededException' && Reason.startsWith('MONTHLY_SPEND_LIMIT_REACHED');
};

/** A missing permission is a fault of the deployment, mended by the next one. */
const isDenied = (name: string): boolean =>
  name.startsWith('AccessDenied') || name === 'AuthorizationErrorException' || name === 'ExpiredTokenException';
