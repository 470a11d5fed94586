import type { Form } from './part.ts';
import { unarmoured } from './pgp.ts';

/** The same words in two forms, of which one may be missing or say nothing. */
export interface Block {
  plain: string;
  html: string;
}

/** HTML is sometimes called plain. */
const isHtml = (text: string): boolean => /^\s*(<!doctype html|<html)\b/i.test(text.slice(0, 400));

/**
 * Adds a part's text to a block; the same text twice counts once.
 * @returns whether something in it was encrypted.
 */
export const addTo = (block: Block, form: Form, text: string): boolean => {
  if (form === 'html' || isHtml(text)) {
    block.html += block.html === '' ? text : `<br>${text}`;
    return false;
  }
  const { text: words, encrypted } = unarmoured(text);
  if (block.plain === '') block.plain = words;
  else if (block.plain !== words) block.plain += `\n\n${words}`;
  return encrypted;
};
