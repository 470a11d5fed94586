import { decodeText } from './charset.ts';
import { unpackedRtf } from './compressed-rtf.ts';
import { textOfRtf } from './rtf.ts';
import { propertiesOf } from './tnef-properties.ts';

export interface Tnef {
  readonly text: string;
  readonly html: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const signature = 0x223e9f78;
const mostAttributes = 2_000;

/** Ids of the attributes that are read (MS-OXTNEF, 2.1.3.2). */
const ids = {
  body: 0x800c,
  properties: 0x9003,
  file: 0x9002,
  fileTitle: 0x8010,
  fileData: 0x800f,
  fileProperties: 0x9005,
};

/** PR_BODY, PR_RTF_COMPRESSED, PR_BODY_HTML and the long name of a file. */
const properties = { body: 0x1000, rtf: 0x1009, html: 0x1013, longName: 0x3707 };

interface Attribute {
  readonly id: number;
  readonly data: Uint8Array;
}

/** What Outlook packs into `winmail.dat`; undefined for what is none. RTF is read where there is nothing else. */
export const tnefOf = (bytes: Uint8Array): Tnef | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 6 || view.getUint32(0, true) !== signature) return undefined;
  const files: { name: string; bytes: number }[] = [];
  let [text, html, rtf] = ['', '', ''];
  for (const { id, data } of attributesOf(view)) {
    const file = files.at(-1);
    if (id === ids.file) files.push({ name: '', bytes: 0 });
    else if (id === ids.body) text ||= readable(data);
    else if (id === ids.properties) {
      const found = propertiesOf(data);
      text ||= readable(found.get(properties.body));
      html ||= readable(found.get(properties.html));
      rtf ||= unpackedRtf(found.get(properties.rtf) ?? new Uint8Array());
    } else if (file && id === ids.fileTitle) file.name ||= readable(data);
    else if (file && id === ids.fileData) file.bytes = data.length;
    else if (file && id === ids.fileProperties)
      file.name = readable(propertiesOf(data).get(properties.longName)) || file.name;
  }
  return { text: text + html === '' ? textOfRtf(rtf) : text, html, files };
};

function* attributesOf(view: DataView): Generator<Attribute> {
  let at = 6;
  for (let count = 0; count < mostAttributes && at + 9 <= view.byteLength; count += 1) {
    const [id, size] = [view.getUint32(at + 1, true) & 0xffff, view.getUint32(at + 5, true)];
    const from = view.byteOffset + at + 9;
    yield { id, data: new Uint8Array(view.buffer, from, Math.min(size, view.byteLength - at - 9)) };
    at += 9 + size + 2;
  }
}

const readable = (data: Uint8Array | undefined): string =>
  data === undefined
    ? ''
    : decodeText(data, wide(data) ? 'utf-16le' : undefined)
        .replace(/\0[\s\S]*$/, '')
        .trim();

/** Unicode properties are UTF-16: every other byte of Latin text is zero. */
const wide = (data: Uint8Array): boolean => data.length > 2 && data[1] === 0 && data[0] !== 0;
