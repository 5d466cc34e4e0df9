import type { Model, ModelAnswer, ModelRequest } from '../../src/ask/model.ts';

/** What was asked for: the story's JSON out of a request. */
function askedIn(request: ModelRequest) {
  const content = request.messages[1]?.content ?? '';
  return JSON.parse(content.slice(content.search(/^\{/m)));
}

function answer(reply: unknown): ModelAnswer {
  const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
  return { text, finish: 'stop', refusal: null, model: 'bench', usage: null, origin: 'live' };
}

/**
 * A model that gives each part the English that `englishOf` has for it, its tags where the Norwegian has them, and a
 * brief of the right shape. A second asking gets no answer: what the checks say of such a reply is not measured.
 */
export function answering(englishOf: (id: string, norwegian: string) => string): Model {
  return async (request) => {
    if (request.task.endsWith('-again')) return answer('');
    if (request.task === 'second-editor') return answer({ remarks: [], errors: [], pieces: [] });
    const parts = Object.entries<string>(askedIn(request).parts);
    const line = parts[0]?.[1] ?? '';
    const brief = { headline: line, lede: line, points: [], gists: [] };
    if (request.task === 'brief') return answer(brief);
    return answer({
      parts: parts.map(([id, text]) => ({ id, text: tagAs(text, englishOf(id, text)) })),
      said: [],
      notes: [],
      brief,
    });
  };
}

/** Puts a Norwegian part's tags round as large a share of the English, so that its quotes are found again. */
function tagAs(norwegian: string, english: string): string {
  if (norwegian === english || !norwegian.includes('<')) return english;
  const stretches = norwegian.split(/(<(\w+)>.*?<\/\2>)/su).filter((_, index) => index % 3 !== 2);
  const bare = (text: string) => text.replaceAll(/<\/?\w+>/gu, '');
  const total = bare(norwegian).length;
  const words = english.replaceAll(/["“”]/gu, '').split(' ');
  let [from, length] = [0, 0];
  return stretches
    .map((stretch, index) => {
      length += bare(stretch).length;
      const isTagged = stretch.startsWith('<');
      const due = Math.round((words.length * length) / total);
      const to = index === stretches.length - 1 ? words.length : Math.max(due, from + Number(isTagged));
      const share = words.slice(from, to).join(' ');
      from = Math.max(from, to);
      const name = /^<(\w+)>/u.exec(stretch)?.[1];
      return isTagged ? `<${name}>${share || 'it'}</${name}>` : share;
    })
    .join(' ')
    .trim();
}
