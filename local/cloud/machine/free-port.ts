import { once } from 'node:events';
import { createServer } from 'node:net';

/** Somebody else listens on the port that was asked for. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * A loopback port that nobody listens on: the given one, or any for 0.
 * @throws PortTakenError when it is taken, saying what to do.
 */
export const freePort = async (wanted = 0): Promise<number> => {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new PortTakenError(`Port ${wanted} is taken. Stop what listens there, or choose another.`)
      : error;
  });
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
};
