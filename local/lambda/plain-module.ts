import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/**
 * A module beside this one and what it imports from here, as plain JavaScript in an address. A thread that starts from it
 * does not load Node's compiler of TypeScript for itself, which costs it a tenth of a second.
 */
export const plainModule = (name: string): URL => {
  const plain = stripTypeScriptTypes(readFileSync(new URL(name, import.meta.url), 'utf8'));
  const whole = plain.replaceAll(/from '(\.\/[^']+)'/g, (_, path: string) => `from '${plainModule(path).href}'`);
  return new URL(`data:text/javascript;base64,${Buffer.from(whole).toString('base64')}`);
};
