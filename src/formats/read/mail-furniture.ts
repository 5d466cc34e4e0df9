/** The head of a mail that is passed on, between a rule and its first blank line. */
const passedOn =
  /^\s*(?:[-_]{5,}|-+ ?(?:opprinnelig|opprinneleg|original|videresendt|vidaresend|forwarded|begin forwarded)[^\n]*)\r?\n(?:\s*\r?\n)?(?:\*?(?:fra|frå|from|sendt|sent|dato|date|til|to|kopi|cc|emne|subject)\*?:[^\n]*\r?\n(?:[ \t][^\n]+\r?\n)*)+(?:[-_]{5,}\s*\r?\n)?/iu;
/** Under two dashes and a blank stands the sender's signature. */
const signature = /\n-- \r?\n[\s\S]*$/;
const device =
  /\n\s*(?:sendt fra (?:min|mitt)|sent from my|skickat från min|få outlook for|get outlook for)[^\n]{0,60}\s*$/iu;
const answering = /^(?:den|på|on)\s.{4,120}\s(?:skrev|skreiv|wrote)(?:\s.{0,80})?:$/iu;

/** The words of a mail without what its program put round them: heads of mails passed on, signatures, what was answered. */
export function withoutFurniture(text: string): string {
  return withoutAnswered(text.replace(passedOn, '').replace(signature, '')).replace(device, '');
}

/** Without "Den 20. november 2026 skrev Per Lie:" and the marked lines below it, to the end. */
function withoutAnswered(text: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('>'));
  return last < lines.length - 1 && answering.test(lines[last]?.trim() ?? '')
    ? lines.slice(0, last).join('\n')
    : text;
}
