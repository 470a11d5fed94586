/**
 * Cookies of the pages for staff. Over TLS they carry the `__Host-` prefix, which binds them to this very host, its root path and TLS
 * (RFC 6265bis, 4.1.3); the address of a machine of one's own has no TLS, and there a browser would refuse it.
 */
export interface Jar {
  read(name: CookieName): string | undefined;
  /** A header that sets a cookie for so many seconds; 0 removes it. */
  write(name: CookieName, value: string, seconds: number): string;
}

/** `said`: what the next page is to say of what was just done, once. */
export type CookieName = 'session' | 'signing-in' | 'said';

export const jarOf = (cookies: readonly string[] | undefined, publicUrl: string): Jar => {
  const isSecure = publicUrl.startsWith('https:');
  const full = (name: CookieName): string => `${isSecure ? '__Host-' : ''}heardback-${name}`;
  return {
    read: (name) => {
      const begin = `${full(name)}=`;
      return cookies?.find((cookie) => cookie.startsWith(begin))?.slice(begin.length) || undefined;
    },
    // `Lax`: the provider sends the browser back from its own site.
    write: (name, value, seconds) =>
      `${full(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`,
  };
};
