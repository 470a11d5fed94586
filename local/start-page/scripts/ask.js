const key = { headers: { authorization: 'Bearer local' } };

export const ask = async (path, init) => {
  const response = await fetch(path, path.startsWith('/v1/') ? { ...key, ...init } : init);
  const body = await response.json();
  if (!response.ok) throw new Error(body.message ?? `${path} answered ${response.status}.`);
  return body;
};

export const change = (method, path, body) => ask(`/v1/${path}`, { method, body: JSON.stringify(body) });
export const post = (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) });

/** Repeats what moves a portion with each call, until nothing is left. */
export const throughout = async (path, body) => {
  let answer;
  do answer = await change('POST', path, body);
  while (answer.left);
};

/**
 * Asks for something again only when one of the services that it comes from did something since.
 * @param services whose marks of `/_local/changes` count; none given: all of them.
 */
export const watched = (services, read) => {
  let [seen, value] = [undefined, undefined];
  return {
    read: async (marks, also = '') => {
      const now = JSON.stringify([services ? services.map((name) => marks[name]) : marks, also]);
      if (now !== seen) {
        value = await read();
        seen = now;
      }
      return value;
    },
    forget: () => {
      seen = undefined;
    },
  };
};
