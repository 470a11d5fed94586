import * as z from 'zod/mini';
import { type FactTableName, factTables } from './tables.ts';

const tableNames = Object.keys(factTables) as FactTableName[];
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const FactChangeSchema = z.object({
  table: z.enum(tableNames),
  month: z.string(),
  id: z.string(),
  revision: z.number(),
  row: z.union([z.record(z.string(), value), z.null()]),
});

/** Changes that are not in their months yet. */
export const TailSchema = z.object({
  /** Nothing is added any more: it is being taken into the months. */
  sealed: z.boolean(),
  changes: z.array(FactChangeSchema),
});

/** What is no more, and since when it is known. */
export const GoneSchema = z.array(
  z.object({
    table: z.enum(tableNames),
    month: z.string(),
    id: z.string(),
    revision: z.number(),
    at: z.string(),
  }),
);
