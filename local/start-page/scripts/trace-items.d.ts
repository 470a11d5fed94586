export interface Known {
  readonly decisions: readonly object[];
  readonly surveys: readonly object[];
  readonly tasks: readonly object[];
  readonly mails: readonly object[];
  readonly texts: readonly object[];
}
export interface TraceItem {
  readonly kind: string;
  readonly at: string;
  readonly title: string;
  readonly text?: string;
}
export declare const traceOf: (known: Known) => readonly TraceItem[];
export declare const standingOf: (known: Known) => Readonly<Record<string, unknown>>;
