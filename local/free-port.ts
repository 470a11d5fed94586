import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A loopback port that nobody listens on: the given one, or any for 0.
 * @throws Error when it is taken, saying what to do.
 */
export const freePort = async (wanted = 0): Promise<number> => {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${wanted} is taken. Stop what listens there, or choose another: --port N.`)
      : error;
  });
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
};
