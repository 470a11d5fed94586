import { publicLinks } from '../../shared/domain/link/public-link.ts';
import type { ApiDeps } from './deps.ts';

/** Public links of the programmes that have one, for QR codes and apps; `?kiosk=1` behind it is for a tablet at a counter. */
export const linksOf = ({ config, keyring, publicUrl }: ApiDeps) =>
  publicLinks(config.programs, { key: keyring.links, publicUrl });
