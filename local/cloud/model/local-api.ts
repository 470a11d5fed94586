export interface DeadLetter {
  readonly queue: string;
  readonly reason: string;
  readonly body: string;
  readonly at: string;
}

/** A call below `/_local/`. */
export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface LocalReply {
  readonly status: number;
  readonly type?: string;
  readonly body: unknown;
}

export interface LocalRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Matched exactly, e.g. `/_local/email`. */
  readonly path: string;
  handle(request: LocalRequest): Promise<LocalReply> | LocalReply;
}
