import { isIndexTrue } from './decisions.mjs';
import { tellCircles } from './folder-circles.mjs';
import { readImports } from './imports.mjs';
import { isPictureTrue } from './picture.mjs';

/** Judges the structure: arrows between the layers, circles of files and of folders, and whether the picture of it is true. */
const { modules, imports, report, broken } = readImports();
process.stdout.write(report);
if (modules === 0) process.stderr.write('No module was read: is the `typescript` package older than 7 installed?\n');
const circles = tellCircles(imports);
const isTrue = isPictureTrue(imports) && isIndexTrue();
if (!isTrue)
  process.stderr.write(
    'The picture in docs/architecture.md or the index of decisions is out of date: run `npm run draw`.\n',
  );
process.exitCode = broken || modules === 0 || imports.length === 0 || circles > 0 || !isTrue ? 1 : 0;
