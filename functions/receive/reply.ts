export interface Reply {
  readonly status: number;
  /** Told as JSON, unless it has a type of its own. */
  readonly body: unknown;
  readonly type?: string;
}

export const problem = (status: number, message: string): Reply => ({ status, body: { message } });
