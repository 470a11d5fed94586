import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { RestReply } from '../../ports/rest.ts';
import type { Admission, Call } from '../../steps/keys/admit.ts';
import { isForeign } from './http.ts';

export type Admit = (call: Call) => Promise<Admission>;
type Admitted = Extract<Admission, { readonly kind: 'admitted' }>;

/** Who calls, or what whoever may not call is told, and nothing else. */
export const admitted = async (event: APIGatewayProxyEventV2, admit: Admit): Promise<Admitted | RestReply> => {
  const { method, sourceIp } = event.requestContext.http;
  const { authorization } = event.headers;
  if (isBrowsersOwn(event)) return foreign;
  const admission = await admit({ authorization, method, path: event.rawPath, from: sourceIp });
  return admission.kind === 'admitted' ? admission : refusalOf(admission);
};

/**
 * Whether a page of another site, or one that says nothing of itself, has a browser call us with the key that somebody once typed in
 * here: Basic is what browsers send by themselves, to whoever asks for it.
 */
const isBrowsersOwn = ({ headers }: APIGatewayProxyEventV2): boolean =>
  /^\s*basic\b/i.test(headers.authorization ?? '') && (headers.origin === 'null' || isForeign({ headers }));

const foreign: RestReply = {
  status: 403,
  body: { message: 'A page of another site may not call with a key that the browser remembers. Send it as a Bearer.' },
};

/** Whether a wrong key was refused: counted apart, since many in a short time are somebody's guesses. */
export const isGuess = ({ status }: { readonly status: number }): boolean => status === 401 || status === 429;

export const isAdmitted = (outcome: Admitted | RestReply): outcome is Admitted => 'kind' in outcome;

const refusalOf = (admission: Exclude<Admission, Admitted>): RestReply => {
  switch (admission.kind) {
    case 'refused':
      return {
        status: 401,
        body: {
          message: 'Send the API key as `Authorization: Bearer KEY`, or as the user name of Basic authentication.',
        },
        headers: { 'www-authenticate': 'Bearer, Basic' },
      };
    case 'slow':
      return {
        status: 429,
        body: { message: 'Too many wrong keys. Wait, then send the right one.' },
        headers: { 'retry-after': String(admission.seconds) },
      };
    case 'beyond':
      return {
        status: 403,
        body: {
          message:
            admission.needed === 'first-key'
              ? 'Keys are made and revoked with the first key, that of the secret.'
              : `This key has no scope \`${admission.needed}\`. Make one that has: \`heardback keys create NAME --scopes ${admission.needed}\`.`,
        },
      };
  }
};
