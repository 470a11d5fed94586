import { pageWeights } from './page-weights.ts';
import { keep } from './table/kept.ts';

/** What customers' pages weigh. `npm run bench:pages` */
const { survey, thanks } = await pageWeights();
process.stdout.write(`survey ${survey} bytes, thanks ${thanks} bytes\n`);
keep({ 'pages.survey': survey / 1024, 'pages.thanks': thanks / 1024 });
