import shop from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

/** A team that thanks two customers a day. */
export default defineHeardback({ ...shop, tasks: { thanksADay: 2 } });
