export interface Invocation {
  readonly ok: boolean;
  readonly payload: unknown;
  readonly error?: { readonly type: string; readonly message: string; readonly stack?: string };
}

export interface Functions {
  /** Waits for a free environment of the function and runs it. */
  invoke(functionArn: string, payload: unknown): Promise<Invocation>;
  /** Keeps the event, then invokes with Lambda's two retries. */
  invokeAsync(functionArn: string, payload: unknown): void;
}
