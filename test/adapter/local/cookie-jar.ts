interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** A browser as far as signing in needs one: cookies by path, and one redirect at a time. */
export class Browser {
  private readonly cookies = new Map<string, Cookie>();

  async visit(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([key, { value }]) => `${key.split(';')[0]}=${value}`)
      .join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...init.headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects for as long as they stay below `within`; gives the last answer, or the address outside. */
  async follow(start: string | URL, within: string, init: RequestInit = {}): Promise<Response | URL> {
    let response = await this.visit(start, init);
    let at = new URL(start);
    for (let steps = 0; steps < 10; steps += 1) {
      const location = response.headers.get('location');
      if (location === null) return response;
      at = new URL(location, at);
      if (!at.href.startsWith(within)) return at;
      response = await this.visit(at);
    }
    throw new Error(`Too many redirects, the last to ${at.pathname}.`);
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const [name = '', value = ''] = pair.split('=');
    const given = Object.fromEntries(
      attributes.map((each) => each.split('=')).map(([key = '', to = '']) => [key.toLowerCase(), to]),
    );
    const path = given.path ?? '/';
    if (value === '' || Date.parse(given.expires ?? '') < Date.now()) this.cookies.delete(`${name};${path}`);
    else this.cookies.set(`${name};${path}`, { value, path });
  }
}
