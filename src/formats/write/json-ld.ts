import { withOffset } from '../../story/index.ts';
import {
  copyParts,
  creditOf,
  languageTag,
  machineNote,
  missingPart,
  signatureLine,
  warningsOf,
} from '../copy.ts';
import { jsonText } from '../markup/index.ts';
import type { Writer } from '../types.ts';

/** The copy as a schema.org NewsArticle in JSON-LD, with the Norwegian story as its `translationOfWork`. */
export const writeJsonLd: Writer = (output) => {
  const { story, copy } = output;
  const { facts } = story.article;
  const parts = copyParts(output);
  const headline = parts.find(({ id }) => id === 'headline');
  const lede = parts.find(({ kind }) => kind === 'lede');
  const running = parts.filter(({ kind }) => kind !== 'headline' && kind !== 'caption' && kind !== 'note');
  const warnings = warningsOf(output);
  const document = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    inLanguage: 'en',
    headline: headline === undefined ? undefined : (headline.english ?? missingPart(headline)),
    abstract: copy.brief === null ? undefined : copy.brief.lede,
    description: lede?.english ?? undefined,
    articleBody: running.map((part) => part.english ?? missingPart(part)).join('\n\n'),
    articleSection: story.section ?? undefined,
    author: facts.byline === null ? undefined : authorOf(facts.byline),
    dateline: story.dateline ?? facts.dateline ?? undefined,
    datePublished: withOffset(facts.date),
    keywords: facts.keywords.length > 0 ? facts.keywords : undefined,
    creditText: creditOf(output) ?? undefined,
    copyrightNotice: facts.copyright ?? undefined,
    creativeWorkStatus: output.withdrawn === undefined ? 'Draft' : 'Withdrawn',
    conditionsOfAccess: warnings.length > 0 ? warnings.join(' ') : undefined,
    translator: {
      '@type': 'SoftwareApplication',
      name: 'norwire',
      softwareVersion: copy.signature.version,
      description: `${machineNote(output)} ${signatureLine(copy.signature)}`,
    },
    translationOfWork: {
      '@type': 'NewsArticle',
      identifier: facts.documentId ?? facts.id ?? undefined,
      inLanguage: languageTag(output),
      headline: story.headline?.text,
    },
  };
  // A "<" would end the script element that JSON-LD lives in.
  return `${jsonText(document, 2).replaceAll('<', '\\u003c')}\n`;
};

/** Agencies' initials ("NTB-AFP-DPA") are an organisation, other bylines a person. */
function authorOf(name: string) {
  return { '@type': /^[\p{Lu}-]+(?:\s*[/-]\s*[\p{Lu}-]+)*$/u.test(name) ? 'Organization' : 'Person', name };
}
