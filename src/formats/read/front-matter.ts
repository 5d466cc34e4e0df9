const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/;

/**
 * The fields of front matter by their names in small letters. It is read line by line and not as YAML: people write
 * it by hand, and a colon in a title would make it none. Comments go; lines set in belong to the field above them, and are fields of their own where it has no value.
 */
export function fieldsIn(front: string): ReadonlyMap<string, string> {
  const field = /^["']?([\p{L}][\p{L}\p{N}_ -]{0,39}?)["']?\s*:\s*(.*)$/u;
  const fields = new Map<string, string>();
  let last: string | null = null;
  /** The field without a value of which others are set in. */
  let inside: string | null = null;
  for (const line of front.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const found = field.exec(line);
    if (found !== null) {
      last = (found[1] ?? '').toLowerCase();
      fields.set(last, plainValue(found[2] ?? ''));
    } else if (last !== null && /^(?:\s|- )/.test(line)) {
      const more = plainValue(line.trim().replace(/^- /, ''));
      const inner = fields.get(last) === '' || inside === last ? field.exec(line.trim()) : null;
      if (inner !== null) {
        inside = last;
        const name = (inner[1] ?? '').toLowerCase();
        if (!fields.has(name)) fields.set(name, plainValue(inner[2] ?? ''));
      }
      fields.set(last, `${(fields.get(last) ?? '').replace(/^[|>][+-]?$/, '')} ${more}`.trim());
    }
  }
  return fields;
}

/** A value without its quotation marks and without a comment: "#" after a blank and before one. */
function plainValue(written: string): string {
  const text = written.trim();
  return quoted.exec(text)?.[2] ?? text.replace(/(?:^|\s+)#(?:\s.*)?$/, '').trim();
}
