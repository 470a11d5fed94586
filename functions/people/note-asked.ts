import type { Person } from '../../shared/contracts/people.ts';
import { normalise } from '../../shared/domain/contact/resolve.ts';
import { type Id, keyedIdOf } from '../../shared/domain/id.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { PeopleDeps } from './deps.ts';

/** A person by the one thing that names them, for whoever knows it too: without the key nobody can tell who it is. */
export const namedId = (kind: 'erasure' | 'asked', { email, phone, id = '' }: Person, { keyring }: PeopleDeps): Id => {
  if (email !== undefined) return keyedIdOf(keyring.addresses, kind, 'email', normalise('email', email));
  if (phone !== undefined) return keyedIdOf(keyring.addresses, kind, 'phone', normalise('sms', phone));
  return keyedIdOf(keyring.addresses, kind, 'id', id);
};

/** That somebody had all handed out that is kept about a person, or erased it, stands in the trail before it is done. */
export const noteAsked = async (
  act: 'exported-person' | 'erased-person',
  person: Person,
  { by, ...deps }: PeopleDeps & { readonly by: string },
): Promise<void> => {
  const detail = { person: namedId('asked', person, deps) };
  const entry = { chain: 'exports', by, act, at: deps.clock.now(), detail } as const;
  await untilCommitted(async () => ({ commit: await commitRecorded([], entry, deps.records), value: undefined }));
};
