import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** More than one person at one machine leaves behind; then what has expired goes. */
const sweepAbove = 1_000;

/** Sessions, codes and tokens, kept until the cloud stops; they expire in cloud time. */
export const createMemory = (): AdapterFactory => {
  const all = new Map<string, Kept>();
  const alive = (key: string): AdapterPayload | undefined => {
    const kept = all.get(key);
    if (kept && kept.until > Date.now()) return kept.payload;
    all.delete(key);
    return undefined;
  };
  const sweep = (): void => {
    if (all.size > sweepAbove) for (const key of all.keys()) alive(key);
  };

  return (model): Adapter => {
    const key = (id: string): string => `${model}:${id}`;
    const findBy = (name: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
      for (const [each, { payload }] of all)
        if (each.startsWith(`${model}:`) && payload[name] === value) return alive(each);
      return undefined;
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        all.set(key(id), {
          payload,
          until: expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1_000,
        });
        sweep();
      },
      find: async (id) => alive(key(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      consume: async (id) => {
        const payload = alive(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
      },
      destroy: async (id) => void all.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [each, { payload }] of all) if (payload.grantId === grantId) all.delete(each);
      },
    };
  };
};
