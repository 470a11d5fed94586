import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { replyReport } from './reply-report.ts';

/** Writes the figures of today's code into the documentation. `npm run report:replies` */
writeFileSync(resolve(import.meta.dirname, '../docs/replies.md'), replyReport());
