import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { wrongs } from './list.ts';

/** Puts one mistake into the code as it is loaded, by its number in `WRONG`; the files stay as they are. */
const wrong = wrongs[Number(process.env.WRONG)];

if (wrong)
  registerHooks({
    load: (url, context, next) => {
      if (!url.endsWith(`/${wrong.file}`)) return next(url, context);
      const source = readFileSync(fileURLToPath(url), 'utf8');
      if (source.split(wrong.find).length !== 2) throw new Error(`${wrong.file} has not one place with: ${wrong.find}`);
      return { format: 'module-typescript', source: source.replace(wrong.find, () => wrong.put), shortCircuit: true };
    },
  });
