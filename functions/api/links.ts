import { publicLink } from '../../shared/domain/link/public-link.ts';
import type { ApiDeps } from './deps.ts';

/** Public links of the programmes that have one, for QR codes and apps; `?kiosk=1` behind it is for a tablet at a counter. */
export const linksOf = ({ config, keyring, publicUrl }: ApiDeps) =>
  Object.entries(config.programs)
    .filter(([, { link }]) => link)
    .map(([program]) => ({ program, url: `${publicUrl}/l/${publicLink(program, keyring.links)}` }));
