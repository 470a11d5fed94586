import heardback from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

/** The shop, with a limit of what its programmes spend: a mail is said to cost a dollar. */
export default defineHeardback({ ...heardback, brakes: { spend: { perDay: 150, mail: 1 } } });
