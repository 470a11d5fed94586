import type { Posted } from '../../shared/ports/ports.ts';

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Chats and other systems on the far side of the wire: what they were told, and how they answer it. */
export class Others {
  readonly calls: Call[] = [];
  /** The status that a call is answered with. */
  answer = (_: Call): number => 200;

  /** Calls to an address that ends so, in order. */
  to(path: string): readonly Call[] {
    return this.calls.filter(({ url }) => url.endsWith(path));
  }

  readonly post = async (url: string, body: string, headers: Call['headers']): Promise<Posted> => {
    const call = { url, headers, body };
    this.calls.push(call);
    return { kind: 'answered', status: this.answer(call) };
  };
}
