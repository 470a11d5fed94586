type Fields = Readonly<Record<string, string>>;

/** A browser without a script: it follows, keeps cookies, and sends the forms that a page has. */
export class Browser {
  private readonly origin: string;
  private readonly cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Through the provider's own page, as whom the address names. */
  async signIn(email: string): Promise<void> {
    const page = await this.follow('/app');
    const buttons = [...(await page.text()).matchAll(/<button name="account" value="([^"]+)">(.*?)<\/button>/gs)];
    const account = buttons.find(([, , inside = '']) => inside.includes(email))?.[1];
    if (account) await this.follow(page.url, { method: 'POST', body: new URLSearchParams({ account }) });
  }

  /** Sends the form of a page that does the named thing, with what is typed into it. */
  async press(path: string, what: string, typed: Fields): Promise<void> {
    const form = formsIn(await (await this.follow(path)).text()).find(({ do: act }) => act === what);
    if (form) await this.follow(path, { method: 'POST', body: new URLSearchParams({ ...form, ...typed }) });
  }

  private async follow(path: string, init: RequestInit = {}): Promise<Response> {
    let [url, request] = [new URL(path, this.origin).href, init];
    for (let hop = 0; hop < 12; hop += 1) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { ...request, headers: { cookie, origin: this.origin }, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) this.keep(line);
      const location = response.headers.get('location');
      if (!location) return response;
      [url, request] = [new URL(location, url).href, {}];
    }
    throw new Error(`${path} leads in a circle.`);
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0(;|$)/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Hidden fields of each form. */
const formsIn = (page: string): readonly Fields[] =>
  [...page.matchAll(/<form method="post"[^>]*>(.*?)<\/form>/gs)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    ),
  );
