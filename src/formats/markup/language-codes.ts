/**
 * What a translation tool's language code means here: `nb` and `nn` for Norwegian, `no` for Norwegian that does not say
 * which, `en` for English of any country; null for any other language. Takes BCP 47 and ISO 639, in either case, with
 * hyphens or underscores: "nb-NO", "no_NO", "NOB", "no-nyn", "en-GB".
 */
export function readLanguageCode(code: string): 'nb' | 'nn' | 'no' | 'en' | null {
  const lower = code.trim().toLowerCase().replaceAll('_', '-');
  const [language = '', more = ''] = lower.split('-', 2);
  if (/^(?:nn|nno)$/.test(language) || (language === 'no' && /^(?:nyn|nynorsk|ny)$/.test(more))) return 'nn';
  if (/^(?:nb|nob)$/.test(language) || (language === 'no' && /^(?:bok|bokmal|bokmaal)$/.test(more)))
    return 'nb';
  if (/^(?:no|nor)$/.test(language)) return 'no';
  return /^(?:en|eng)$/.test(language) ? 'en' : null;
}
