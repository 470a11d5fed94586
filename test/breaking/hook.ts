import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { breakIn, broken, placesIn } from './places.ts';

/** Breaks the code as it is loaded; the files stay as they are. */
if (broken.length > 0)
  registerHooks({
    load: (url, context, next) => {
      const places = placesIn(url);
      if (places.length === 0) return next(url, context);
      const source = breakIn(readFileSync(fileURLToPath(url), 'utf8'), places);
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
