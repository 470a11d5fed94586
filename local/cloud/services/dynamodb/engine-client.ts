import { Agent, type IncomingMessage, request } from 'node:http';
import type { AwsCall } from '../../model/aws-service.ts';

export interface EngineAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Ask = (call: Pick<AwsCall, 'headers'>, body: string) => Promise<EngineAnswer>;

/** Hands requests to the engine over connections that stay open. */
export const engineClient = (endpoint: string): Ask => {
  const agent = new Agent({ keepAlive: true });
  const once = (headers: Readonly<Record<string, string>>, body: string): Promise<EngineAnswer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        endpoint,
        { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) }, agent },
        (reply) => collect(reply, headers['content-type'] ?? '').then(resolve, reject),
      );
      sent.once('error', (error: NodeJS.ErrnoException) =>
        reject(sent.reusedSocket || error.code === 'ECONNREFUSED' ? new NotReached(error.message) : error),
      );
      sent.end(body);
    });
  return async ({ headers }, body) => {
    const sent = engineHeaders(headers);
    for (const until = performance.now() + patience; ; ) {
      try {
        return await once(sent, body);
      } catch (error) {
        if (!(error instanceof NotReached) || performance.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
};

/** Long enough for an engine that died to be there again. */
const patience = 5_000;

/**
 * The engine closed an idle connection at this very moment, or is being started. Should it have seen the request before it
 * died, this is the repetition that every AWS client has to live with.
 */
class NotReached extends Error {}

/** The engine insists on a date and a signature; it checks neither. */
const engineHeaders = (headers: AwsCall['headers']): Readonly<Record<string, string>> => ({
  'content-type': headers['content-type'] ?? 'application/x-amz-json-1.0',
  'x-amz-target': headers['x-amz-target'] ?? '',
  'x-amz-date': headers['x-amz-date'] ?? new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
  authorization: headers.authorization ?? '',
});

const collect = async (reply: IncomingMessage, otherwise: string): Promise<EngineAnswer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  return {
    status: reply.statusCode ?? 500,
    headers: { 'content-type': reply.headers['content-type'] ?? otherwise },
    body: Buffer.concat(chunks).toString('utf8'),
  };
};
