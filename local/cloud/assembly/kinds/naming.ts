import { createHash } from 'node:crypto';

import type { Named } from './kind.ts';

export const digest = (seed: string): string => createHash('sha256').update(seed).digest('hex');
export const uuid = (seed: string): string =>
  digest(seed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
export const arnOf =
  (service: string, kind = '') =>
  ({ region, account, name }: Named): string =>
    `arn:aws:${service}:${region}:${account}:${kind}${name}`;
export const globalArn =
  (service: string, kind: string) =>
  ({ account, name }: Named): string =>
    `arn:aws:${service}::${account}:${kind}${name}`;
export const nameOf = (resource: Named): string => resource.name;
