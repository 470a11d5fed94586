import { randomInt } from 'node:crypto';
import { isRecord } from '../../assembly/place.ts';
import type { Resource } from '../../model/topology.ts';

/** What a secret of the template holds when it is made: what stands there, or something generated. */
export const initialValue = ({ SecretString, GenerateSecretString }: Resource['properties']): string => {
  if (typeof SecretString === 'string') return SecretString;
  const options = isRecord(GenerateSecretString) ? GenerateSecretString : {};
  const generated = password(options);
  const { SecretStringTemplate, GenerateStringKey } = options;
  if (typeof SecretStringTemplate !== 'string') return generated;
  return JSON.stringify({ ...(JSON.parse(SecretStringTemplate) as object), [String(GenerateStringKey)]: generated });
};

/** As `GetRandomPassword` makes it: every class of characters that is not excluded, at least once. */
const password = (options: Readonly<Record<string, unknown>>): string => {
  const isSet = (name: string): boolean => String(options[name]) === 'true';
  const excluded = new Set(String(options.ExcludeCharacters ?? ''));
  const classes = [
    isSet('ExcludeLowercase') ? '' : 'abcdefghijklmnopqrstuvwxyz',
    isSet('ExcludeUppercase') ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    isSet('ExcludeNumbers') ? '' : '0123456789',
    isSet('ExcludePunctuation') ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    isSet('IncludeSpace') ? ' ' : '',
  ].map((letters) => [...letters].filter((letter) => !excluded.has(letter)));
  const usable = classes.filter((letters) => letters.length > 0);
  const pool = usable.flat();
  const length = Number(options.PasswordLength ?? 32);
  const pick = (letters: readonly string[]): string => letters[randomInt(letters.length)] ?? '';
  for (;;) {
    const candidate = Array.from({ length }, () => pick(pool)).join('');
    if (usable.every((letters) => letters.some((letter) => candidate.includes(letter)))) return candidate;
  }
};
