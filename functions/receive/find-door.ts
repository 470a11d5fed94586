import type { OwnDoor } from '../../shared/contracts/config/doors.ts';
import type { Sources } from '../../shared/contracts/config/sources.ts';
import { hookNames } from '../../shared/contracts/hooks.ts';
import { builtInDoors } from './built-in-doors.ts';
import type { Door } from './door.ts';
import { standardId } from './standard-webhook.ts';

/** The door of a source, where it has one. */
export const findDoor = (name: string, sources: Sources): Door | undefined => {
  if (Object.hasOwn(sources.own, name)) return ownDoor(sources.own[name]);
  const system = hookNames.find((known) => known === name);
  if (!system) return undefined;
  const { verify } = sources[system];
  return verify ? { ...builtInDoors[system], checks: [verify] } : builtInDoors[system];
};

const ownDoor = (own: OwnDoor | undefined): Door | undefined =>
  own && { checks: [own.verify], type: own.type, delivery: deliveryOf(own), each: own.each };

const deliveryOf = ({ delivery, verify }: OwnDoor): Door['delivery'] => {
  if (delivery) return [delivery];
  return verify.by === 'standard-webhooks' ? standardId : undefined;
};
