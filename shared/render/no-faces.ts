/** Pictures of those who write, by their address: none but in the bundle of whoever sends letters, which has the configuration's. */
export const faces = (): Readonly<Record<string, string>> => ({});
