import { type ListedMail, ratingLink } from './links.ts';

/** Somebody of the company at the inbox, as a browser without a script would have it. */
export class StaffMember {
  private readonly origin: string;
  private readonly cookies: Map<string, string>;
  private readonly fetch: typeof fetch;

  constructor(origin: string, cookies: Map<string, string> = new Map(), byWay: typeof fetch = fetch) {
    this.origin = origin;
    this.cookies = cookies;
    this.fetch = byWay;
  }

  /** Through the provider's own pages, as whom the address names. */
  async signIn(email: string): Promise<Response> {
    return this.choose(await this.follow('/app'), email);
  }

  /** Says at the provider's page who they are. */
  async choose(page: Response, email: string): Promise<Response> {
    const buttons = [...(await page.text()).matchAll(/<button name="account" value="([^"]+)">(.*?)<\/button>/gs)];
    const [, account = ''] = buttons.find(([, , inside = '']) => inside.includes(email)) ?? [];
    return this.follow(page.url, { method: 'POST', body: new URLSearchParams({ account }) });
  }

  get(path: string): Promise<Response> {
    return this.follow(path);
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** Sends the form of a page that does the named thing, filled in as the page has it and with what is typed. */
  async press(path: string, what: string, typed: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.post(path, { ...formsIn(await this.text(path)).find(({ do: act }) => act === what), ...typed });
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.follow(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** Whatever this browser carries. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async follow(path: string, init: RequestInit = {}): Promise<Response> {
    let [url, request] = [new URL(path, this.origin).href, init];
    for (let hop = 0; hop < 12; hop += 1) {
      const headers = { ...(request.headers as Record<string, string>), cookie: this.cookieHeader() };
      const response = await this.fetch(url, { ...request, headers, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) this.keep(line);
      const location = response.headers.get('location');
      if (!location) return response;
      [url, request] = [new URL(location, url).href, {}];
    }
    throw new Error(`${path} leads in a circle.`);
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /max-age=0(;|$)/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Hidden fields of each form of a page. */
export const formsIn = (page: string): readonly Readonly<Record<string, string>>[] =>
  [...page.matchAll(/<form method="post"[^>]*>(.*?)<\/form>/gs)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    ),
  );

export const mara = 'mara@oakandember.example';
export const tom = 'tom@oakandember.example';
export const manager = 'manager@heardback.local';
export const analyst = 'analyst@heardback.local';
export const stranger = 'stranger@heardback.local';

interface Unhappy {
  readonly email?: string;
  readonly name?: string;
  readonly score?: number;
  readonly comment?: string;
  readonly id?: string;
}

/** Where customers are asked and answer. */
interface Asked {
  emit(type: string, detail: object): Promise<void>;
  advance(by: string): Promise<void>;
  mails(to: string): Promise<readonly ListedMail[]>;
  submit(link: string, fields: Record<string, string>): Promise<Response>;
  list<T>(path: string): Promise<readonly T[]>;
}

/** A customer who bought something and answered; gives the id of the task that opened. */
export const customerWho = async (
  cloud: Asked,
  {
    email = 'ada@example.com',
    name = 'Ada Byron',
    score = 2,
    comment = 'The top is cracked.',
    id = 'ord_1',
  }: Unhappy = {},
): Promise<string> => {
  await cloud.emit('purchase.completed', {
    id,
    title: `order ${id}, oak table`,
    amount: 320,
    currency: 'EUR',
    customer: { email, name },
  });
  await cloud.advance('P4D');
  const mail = (await cloud.mails(email)).at(-1);
  if (!mail) throw new Error('Nobody was asked.');
  await cloud.submit(ratingLink(mail, score), { score: String(score), comment });
  await cloud.advance('PT15M');
  const [task] = await cloud.list<{ id: string }>(`tasks?email=${encodeURIComponent(email)}`);
  if (!task) throw new Error('No task was opened.');
  return task.id;
};
