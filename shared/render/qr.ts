import { encode } from 'uqr';
import { html, SafeHtml } from './html.ts';

/** Light modules around the code: readers find it by them (ISO/IEC 18004, 4 at least). */
const quiet = 4;

/**
 * An address as a QR code, drawn as one path. A quarter of it may be scratched or dirty.
 * @param text what a phone opens.
 */
export const qrSvg = (text: string): SafeHtml => {
  const { data, size } = encode(text, { ecc: 'Q', border: quiet });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" shape-rendering="crispEdges" d="${new SafeHtml(rows)}"/></svg>`;
};
