import type { Posted } from '../../ports/ports.ts';

const timeOut = 10_000;

/** One POST without following redirects: what customers wrote goes where the configuration says, and nowhere else. */
export const postOnce = async (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Posted> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeOut),
    });
    await response.body?.cancel();
    return { kind: 'answered', status: response.status, retryAfter: response.headers.get('retry-after') ?? undefined };
  } catch (error) {
    return {
      kind: 'unreachable',
      reason:
        error instanceof Error && error.name === 'TimeoutError'
          ? 'It took longer than 10 seconds.'
          : 'It could not be reached.',
    };
  }
};
