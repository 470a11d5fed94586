/** Whoever makes a call: the account's owner, a function's role, or an AWS service acting for a resource. */
export type Principal =
  | { readonly kind: 'owner' }
  | { readonly kind: 'role'; readonly roleArn: string; readonly session: string }
  | { readonly kind: 'service'; readonly service: string; readonly sourceArn: string };

export interface AccessRequest {
  readonly principal: Principal;
  /** `service:Operation` as IAM spells it, e.g. `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  /** Condition keys, e.g. `{ 'ses:FromAddress': 'a@b.example' }`; `aws:SecureTransport` is always true. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly message: string };

/** A refused call, kept so that a person can see it. */
export interface Denial {
  readonly at: number;
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly message: string;
}

export interface Authorizer {
  judge(request: AccessRequest): Verdict;
  /** As `judge`, and throws an `AwsError` (AccessDeniedException) and records a denial when refused. */
  demand(request: AccessRequest): void;
  denials(): readonly Denial[];
  forgetDenials(): void;
}
