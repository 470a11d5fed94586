import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakIn, broken, placesIn } from './places.ts';

/** Tests that read documents, or code as text, read them broken as well. */
const read = fs.readFileSync;

const readBroken = (path: fs.PathOrFileDescriptor, options?: unknown): unknown => {
  const content: unknown = read(path, options as 'utf8');
  if (typeof path === 'number' || typeof content !== 'string') return content;
  const places = placesIn(resolve(path instanceof URL ? fileURLToPath(path) : path.toString()));
  return places.length === 0 ? content : breakIn(content, places);
};

if (broken.length > 0) {
  fs.readFileSync = readBroken as typeof fs.readFileSync;
  syncBuiltinESMExports();
}
