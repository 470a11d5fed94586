/** What a worker is started with. */
export interface WorkerSetting {
  readonly bundle: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  readonly shared: SharedArrayBuffer;
}

export interface ToWorker {
  /** The invocation's `awsRequestId`. */
  readonly id: string;
  readonly payload: string;
  readonly timeoutMs: number;
}

export interface Failure {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
}

export type FromWorker =
  | { readonly ready: true }
  | { readonly ready: false; readonly error: Failure }
  | { readonly id: string; readonly ok: true; readonly payload: string }
  | { readonly id: string; readonly ok: false; readonly error: Failure };
