/** What a terminal shows, as an SVG with real text. Knows what norwire prints: text, line ends and SGR colours. */
export function drawTerminal(printed: string, columns: number): string {
  const lines = printed.replace(/\r/gu, '').trimEnd().split('\n');
  const width = Math.ceil(columns * advance + 2 * margin);
  const height = Math.ceil(lines.length * leading + 2 * margin);
  const texts = lines.map((line, number) => {
    const y = margin + number * leading + size;
    return `<text x="${margin}" y="${y.toFixed(1)}">${drawLine(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve">
<title>A terminal: ${escapeText(lines[0] ?? '')}</title>
<style>text{font:${size}px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#d8dee9;white-space:pre}.c31{fill:#ff7b72}.c33{fill:#e3b341}.c2{fill:#8b949e}</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${texts.join('\n')}
</svg>
`;
}

const size = 14;
const leading = 20;
const margin = 18;
/** A monospaced character is three fifths as wide as it is high. */
const advance = size * 0.6;

function drawLine(line: string): string {
  const [plain = '', ...coloured] = line.split('\u001B[');
  const painted = coloured.map((piece) => {
    const [code = '', colour = ''] = /^([\d;]*)m/u.exec(piece) ?? [];
    const text = escapeText(piece.slice(code.length));
    return text === '' || colour === '' || colour === '0'
      ? text
      : `<tspan class="c${colour}">${text}</tspan>`;
  });
  return escapeText(plain) + painted.join('');
}

function escapeText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
