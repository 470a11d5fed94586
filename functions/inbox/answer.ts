import type { InboxPage } from '../../shared/render/inbox/frame.ts';
import type { Jar } from '../../shared/steps/staff/cookies.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';

export interface Asked {
  readonly method: 'GET' | 'POST';
  /** Decoded, without query and without a slash at the end. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly rawQuery: string;
  readonly form: Form;
  readonly origin: string | undefined;
  readonly jar: Jar;
}

export interface Answer {
  readonly status: number;
  readonly page?: InboxPage;
  /** Instead of a page. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

export const goTo = (location: string, cookies: readonly string[] = []): Answer => ({
  status: 303,
  headers: { location },
  cookies,
});

/** What every page of somebody who is signed in is drawn from. */
export const viewOf = ({ viewer, csrf, rosters }: Visit, { config, clock }: InboxDeps) => ({
  viewer,
  csrf,
  rosters,
  config,
  now: clock.now(),
});
