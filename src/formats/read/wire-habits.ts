import { cleanLine, type MarkedBlock } from '../markup/index.ts';

/** "BILDE: " before a caption or a picture's address, as NTB's partners write it into the text. */
const pictureLine = /^(?:BILDE|FOTO|GRAFIKK|VIDEO):\s*/;
const address = /^https?:\/\/\S+$/;
const photographer = /^Foto: ?\S.{0,80}$/;
const note = /^(?:\[[\sA-ZÆØÅ/:-]+\]|\*{3}.+\*{3}|(?:Til red(?:aksjonen)?\.?|Eds)\s*:.*)$/;
const embedHeading = /^Embed \([^)]*\):?$/i;
const code = /^<\/?(?:div|script|iframe|blockquote|object|embed|style)\b/i;
/** Speech that carries its own mark needs none from the format. */
const marked = /^[–—«“„"-]/;
const rule = /^(?:[_*=–—-]\s*){3,}$/;

/**
 * Pieces as wire desks mean them: captions and notes written as paragraphs get their kind; embed code with its
 * heading, pictures' addresses and ruled lines go; the lone underscore that stands for a dash is one.
 */
export function meanWireHabits(pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  return pieces.flatMap((piece): readonly MarkedBlock[] => {
    const text = cleanLine(piece.text).replace(/(?<=\)) _(?= )/g, ' –');
    if (piece.kind === 'headline') return text === '' ? [] : [{ kind: 'headline', text }];
    if (text === '' || rule.test(text) || code.test(text) || embedHeading.test(text)) return [];
    if (piece.kind === 'lede' || piece.kind === 'note') return [{ ...piece, text }];
    const picture = pictureLine.exec(text);
    if (picture !== null) {
      const caption = text.slice(picture[0].length);
      if (caption === '' || address.test(caption)) return [];
      const isCredit = picture[0].startsWith('FOTO') && /^\p{Lu}[^.!?]{1,79}$/u.test(caption);
      return [{ kind: 'caption', text: isCredit ? `Foto: ${caption}` : caption }];
    }
    if (photographer.test(text)) return [{ kind: 'caption', text }];
    if (note.test(text)) return [{ kind: 'note', text }];
    if (piece.kind !== 'quote' || !marked.test(text)) return [{ ...piece, text }];
    return [
      typeof piece.by === 'string' ? { ...piece, kind: 'paragraph', text } : { kind: 'paragraph', text },
    ];
  });
}

/** A headline without the asterisk that some wires put first. */
export function meanHeadline(text: string): string {
  return cleanLine(text).replace(/^\*+\s*/, '');
}
