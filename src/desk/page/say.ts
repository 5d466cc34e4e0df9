/** Times, counts and states in words. Pure: the time now is given. */
import type { InboxStory } from '../documents.ts';

type DeskState = InboxStory['state'];

export const stateNames: Readonly<Record<DeskState, string>> = {
  arriving: 'Arriving',
  failed: 'Failed',
  machine: 'Not edited',
  edited: 'Edited',
  approved: 'Approved',
  sent: 'Sent',
  stale: 'Updated',
  withdrawn: 'Withdrawn',
  'passed-over': 'Not for us',
};

export const languageNames: Readonly<Record<string, string>> = { nb: 'Bokmål', nn: 'Nynorsk' };

export function count(number: number, one: string, many = `${one}s`): string {
  return `${sayNumber(number)} ${number === 1 ? one : many}`;
}

export const sayNumber = (number: number): string => number.toLocaleString('en-GB');

/** "2 errors and 1 warning open", or that nothing is. */
export function sayOpen(errors: number, warnings: number): string {
  if (errors === 0 && warnings === 0) return 'Nothing open';
  const said = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')];
  return `${said.filter(Boolean).join(' and ')} open`;
}

/** How long ago: "now", "5 min", "3 h", "2 d". */
export function sayAge(iso: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`;
  return `${Math.floor(minutes / 1440)} d`;
}

/** "14:05" today, "2 Mar 14:05" otherwise, in the editor's own time. */
export function sayTime(iso: string, now: number): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === new Date(now).toDateString()) return clock;
  const year = at.getFullYear() === new Date(now).getFullYear() ? '' : ` ${at.getFullYear()}`;
  return `${at.getDate()} ${months[at.getMonth()]}${year} ${clock}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

const kinds: Readonly<Record<string, string>> = {
  headline: 'Headline',
  lede: 'Lede',
  subhead: 'Subhead',
  caption: 'Caption',
  list: 'List',
  note: 'Note',
};

/** What a place is called: "Headline", "p3", "Brief, point 2", "Gist, Kari Moen". */
export function sayPlace(piece: {
  readonly place: string;
  readonly kind: string;
  readonly speaker?: string | null;
}): string {
  const { place, kind, speaker } = piece;
  if (kind === 'point') return `Brief, point ${place.split('.').at(-1)}`;
  if (kind === 'gist') return speaker ? `Gist, ${speaker}` : 'Gist';
  if (place.startsWith('brief.')) return `Brief, ${kind}`;
  const name = kinds[kind];
  return name === undefined ? place : place === kind ? name : `${name}, ${place}`;
}
