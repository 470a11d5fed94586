import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../../shared/domain/reply/html.ts';

describe('HTML as a person reads it', () => {
  test.each([
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<p>a</p>\n\n<p></p><p>b</p>', 'a\n\nb'],
    ['<h1>a</h1>b<li>c<li>d', 'a\nb\nc\nd'],
    ['<DIV><div>a</div></DIV>', 'a'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['a <b>b</b>  c\n d', 'a b c d'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr></table>', 'a  b\n\nc'],
    ['<pre>a\n b</pre>c\nd', 'a\nb\nc d'],
    ['</pre>a\nb', 'a b'],
    ['<o:p>x</o:p><x-y>z</x-y>', 'xz'],
  ])('has a line for each block, and space as it is shown: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  test.each([
    ['a < b', 'a < b'],
    ['a <3 b', 'a <3 b'],
    ['<>a', '<>a'],
    ['</>a', 'a'],
    ['&lt;b&gt;&nbsp;c &amp; d', '<b>\u00a0c & d'],
    ['<!-- <p>x</p> -->y<!-- z', 'y'],
    ['<?xml x?>a<!doctype html>b', 'ab'],
    ['a<b', 'a'],
    ['', ''],
  ])('reads what is no markup as text, and what is never closed to the end: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  test.each([
    ['<style>a</style>b', 'b'],
    ['<script>a<b></c></script>d', 'd'],
    ['<script/>c', 'c'],
    ['<title>x</title >y', 'y'],
    ['<svg><p>x</p></svg>y', 'y'],
    ['<style>never closed', ''],
    ['<STYLE>A</STYLE>B', 'B'],
    ['<span style="display:none">x</span>y', 'y'],
    ['<span style="display: none">x</span>y', 'y'],
    ['<div style="mso-hide: all">x</div>y', 'y'],
    ['<div hidden>x<div>y</div>z</div>w', 'w'],
    ['<b hidden>x', ''],
    ['<br hidden>x', 'x'],
    ['<div style="overflow: hidden">x</div>', 'x'],
    ['<div aria-hidden="true">x</div>', 'x'],
  ])('leaves out what nobody sees: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  test.each([
    ['<blockquote>q</blockquote>own', '> q\nown'],
    ['<blockquote>q', '> q'],
    ['</blockquote>x', 'x'],
    ['<blockquote style="border: none">b</blockquote>own', 'b\nown'],
    ['<blockquote style="border-left:0">b</blockquote>own', 'b\nown'],
    ['<blockquote class="gmail_quote" style="border:0">q</blockquote>own', '> q\nown'],
    ['<blockquote type="cite" style="border: none">q</blockquote>own', '> q\nown'],
    ['<blockquote><div>a<blockquote>b</blockquote>c</div></blockquote>d', '> a\n> b\n> c\n> \nd'],
    ['<div class="yahoo_quoted"><div>q</div>r</div>own', '> q\n> r\nown'],
    ['<div class="protonmail_quote">q</div>own', '> q\nown'],
    ['<p>a</p><div id="appendonsend"></div><p>q</p>r', 'a\n\n> q\n> \n> r'],
    ['a<div id="divRplyFwdMsg">q</div>r', 'a\n> q\n> r'],
    ['a<hr id="x_replySplit">q', 'a\n> q'],
  ])('marks what is quoted: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  test('keeps a signature where it is asked to', () => {
    for (const name of ['class="gmail_signature"', 'id=Signature', 'class="x moz-signature"']) {
      const html = `<div ${name}>Kim<div>Sales</div>Oak</div>own`;
      expect(textOfHtml(html)).toBe('own');
      expect(textOfHtml(html, { keepSignatures: true })).toBe('Kim\nSales\nOak\nown');
    }
    expect(textOfHtml('<div class="designature">Kim</div>')).toBe('Kim');
  });

  test.each([
    ['<img alt="😀">', '😀'],
    ['<img alt=👍 >x', '👍x'],
    ['<img alt="logo">x', 'x'],
    ['<p>Fine <img src="x" alt="👍👍"></p>', 'Fine 👍👍'],
  ])('reads emoji that are sent as pictures: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});
