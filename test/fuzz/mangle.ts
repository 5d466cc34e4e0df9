import fc from 'fast-check';
import { dirt } from './norwegian-copy.ts';

/** What may happen to a text or a list of pieces: places are shares of its length, so that they hold for any. */
type Edit =
  | { readonly do: 'drop' | 'double' | 'reverse'; readonly from: number; readonly length: number }
  | { readonly do: 'cut'; readonly from: number }
  | { readonly do: 'put'; readonly from: number; readonly what: string; readonly times: number };

const share = fc.integer({ min: 0, max: 9_999 }).map((part) => part / 10_000);
const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
);
const edit = (what: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('drop', 'double', 'reverse'), from: share, length }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), from: share }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('put' as const),
        from: share,
        what,
        times: fc.oneof(
          { weight: 9, arbitrary: fc.constant(1) },
          { weight: 2, arbitrary: fc.integer({ min: 2, max: 30 }) },
          { weight: 1, arbitrary: fc.constant(2_000) },
        ),
      }),
    },
  ) as fc.Arbitrary<Edit>;

function apply<Piece>(
  pieces: readonly Piece[],
  change: Edit,
  read: (text: string) => Piece,
): readonly Piece[] {
  const at = Math.floor(change.from * (pieces.length + 1));
  switch (change.do) {
    case 'cut':
      return pieces.slice(0, at);
    case 'put':
      return [
        ...pieces.slice(0, at),
        ...Array.from({ length: change.times }, () => read(change.what)),
        ...pieces.slice(at),
      ];
    case 'drop':
      return [...pieces.slice(0, at), ...pieces.slice(at + change.length)];
    case 'double':
      return [...pieces.slice(0, at + change.length), ...pieces.slice(at)];
    case 'reverse':
      return [
        ...pieces.slice(0, at),
        ...pieces.slice(at, at + change.length).reverse(),
        ...pieces.slice(at + change.length),
      ];
    default:
      return change satisfies never;
  }
}

const whole = (text: string) => text;

/** A text with some of its characters dropped, doubled, turned round, cut off, and dirt put between. */
export function mangledText(
  text: fc.Arbitrary<string>,
  extra: fc.Arbitrary<string> = dirt,
): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.array(edit(fc.oneof(dirt, extra)), { maxLength: 6 }))
    .map(([clean, edits]) =>
      edits
        .reduce<readonly string[]>((pieces, change) => apply(pieces, change, whole), clean.split(''))
        .join(''),
    );
}

const tagScraps = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<q>',
  '<a href="javascript:x">',
  '<x:y z="1">',
  '<br/>',
  '<table><tr><td>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE nitf SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<?pi?>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999999;',
  '&aring;',
  '&nbsp;',
  '&',
  '<script>alert(1)</script>',
  '<style>p{}</style>',
  '<svg>',
  '<template>',
  '<p lede="true">',
  '<hl2>',
  '<body.content>',
  '</nitf>',
  '<item>',
  '<title>',
  '<',
  '>',
  '="',
);

/** Markup whose tags are dropped, doubled, swapped and nested, besides what befalls any text. */
export function mangledMarkup(markup: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const tagged = fc
    .tuple(markup, fc.array(edit(tagScraps), { maxLength: 5 }))
    .map(([clean, edits]) =>
      edits
        .reduce<readonly string[]>(
          (pieces, change) => apply(pieces, change, whole),
          clean.split(/(<[^<>]*>)/u),
        )
        .join(''),
    );
  return fc.oneof(tagged, mangledText(markup, tagScraps), mangledText(tagged, tagScraps));
}

/** Bytes of a text in some encoding, seldom the declared one, some of them changed. */
export function mangledBytes(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const encoded = fc.tuple(
    text,
    fc.constantFrom('utf8', 'latin1', 'utf16le', 'utf16be', 'bom', 'twice', 'mixed'),
  );
  const byte = fc.constantFrom(
    '\u0000',
    '\u0080',
    '\u00e5',
    '\u00c3',
    '\u00ff',
    '\u00fe',
    '\u001b',
    '\u0092',
  );
  return fc.tuple(encoded, fc.array(edit(byte), { maxLength: 5 })).map(([[clean, encoding], edits]) => {
    const bytes = encode(clean, encoding);
    const code = (character: string) => character.charCodeAt(0);
    return Uint8Array.from(
      edits.reduce<readonly number[]>((pieces, change) => apply(pieces, change, code), [...bytes]),
    );
  });
}

function encode(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'bom':
      return Buffer.from(`\ufeff${text}`);
    case 'twice':
      return Buffer.from(Buffer.from(text).toString('latin1'));
    case 'mixed': {
      const half = Math.floor(text.length / 2);
      return Buffer.concat([Buffer.from(text.slice(0, half)), Buffer.from(text.slice(half), 'latin1')]);
    }
    default:
      return Buffer.from(text);
  }
}
