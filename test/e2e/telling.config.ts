import shop from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

const { support } = shop.programs;
if (!support) throw new Error('The default programmes are gone.');

/** Who was helped hears that somebody has their words; who bought something does not. */
export default defineHeardback({
  ...shop,
  programs: { ...shop.programs, support: { ...support, followUp: { team: 'care', acknowledge: true } } },
});
