import heardback from '../heardback.config.ts';
import { forStage, parseConfig } from '../shared/contracts/config/define.ts';

/** What handlers are bundled with in the embedded cloud; tests import it in the place of `#config`. */
export default forStage(parseConfig(heardback), 'local');
