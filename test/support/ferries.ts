import { type Received, type ServerOptions, startServer, type TestServer } from './server.ts';
import { ferryBrief, ferryText, ferryTranslation, nothingToMend } from './stories.ts';

/** The ferry story with other figures: one of nine thousand. */
export function ferryNumber(number: number): string {
  return ferryText.replace(
    '1.250',
    `${1 + Math.floor(number / 1000)}.${String(number % 1000).padStart(3, '0')}`,
  );
}

/** The brief says of the mayor's worry that it is his. */
const brief = {
  ...ferryBrief,
  points: ferryBrief.points.map((point) => ({
    ...point,
    text: point.text.replace('is worried about', 'said he was “deeply worried” about'),
  })),
};

/** A server that writes any of them faithfully and finds nothing to mend, after so many milliseconds or what is waited for. */
export function startFerryServer(
  latency: NonNullable<ServerOptions['latency']> = 0,
  guard?: ServerOptions['guard'],
): Promise<TestServer> {
  return startServer({ latency, ...(guard && { guard }), answer: ferryAnswer });
}

/** What such a server answers to a request. */
export function ferryAnswer(body: Received['body']): string {
  const sent = JSON.stringify(body.messages);
  const figure = /(\d)[.,](\d{3}) (?:innbyggere|inhabitants)/.exec(sent);
  // Any of them is a new version of the one before: its brief is then asked for by itself.
  const replies: Readonly<Record<string, unknown>> = { second_editor: nothingToMend, brief };
  const reply = replies[body.response_format.json_schema.name] ?? { ...ferryTranslation, brief };
  return JSON.stringify(reply).replaceAll('1,250', `${figure?.[1]},${figure?.[2]}`);
}
