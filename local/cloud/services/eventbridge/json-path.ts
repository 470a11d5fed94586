import { isRecord } from '../../assembly/place.ts';

/** The part of JSON paths that rules take: `$.detail.person.name`, `$.detail.items[0]`, `$.detail['odd key']`. */
export const jsonPath = (path: string, root: unknown): unknown => {
  if (!path.startsWith('$')) throw new Error(`The path ${path} does not start with $.`);
  const steps = [...path.slice(1).matchAll(/\.([^.[\]]+)|\[(\d+)\]|\['([^']+)'\]/g)];
  return steps.reduce<unknown>((value, [, name, index, quoted]) => {
    if (index !== undefined) return Array.isArray(value) ? value[Number(index)] : undefined;
    return isRecord(value) ? value[name ?? quoted ?? ''] : undefined;
  }, root);
};
