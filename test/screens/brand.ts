import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../config.ts';

const picture = (name: string): string => readFileSync(join(import.meta.dirname, 'pictures', name), 'base64');

/** The shop of the pictures, with a logo. */
export const brand = { ...config.brand, logo: { light: picture('logo.png'), dark: picture('logo-dark.png') } };

/** One of its people, as customers see her. */
export const face = picture('mara.jpg');
export const people = { 'mara@oakandember.example': { role: { en: 'Customer care', de: 'Kundendienst' } } };

/** A mail as programs show it: the pictures that travel with it stand where it names them. */
export const withPictures = (html: string): string =>
  html
    .replaceAll('cid:logo-dark', `data:image/png;base64,${brand.logo.dark}`)
    .replaceAll('cid:logo', `data:image/png;base64,${brand.logo.light}`)
    .replaceAll('cid:face', `data:image/jpeg;base64,${face}`);
