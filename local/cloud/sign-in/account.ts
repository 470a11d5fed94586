import { uuid } from '../assembly/kinds/naming.ts';

/** Somebody who can sign in on this machine. */
export interface AccountHolder {
  readonly name: string;
  readonly email: string;
  /** Cognito's groups. */
  readonly groups: readonly string[];
  /** What they are, for whoever chooses. */
  readonly role: string;
}

export interface Account extends AccountHolder {
  /** As Cognito gives it: a UUID that says nothing about the person. */
  readonly sub: string;
}

/** An account keeps its id from one start to the next. */
export const accountOf = (holder: AccountHolder): Account => ({
  ...holder,
  sub: uuid(`account/${holder.email.toLowerCase()}`),
});
