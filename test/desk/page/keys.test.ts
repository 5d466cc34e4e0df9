import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandFor, commands, type KeyboardPlace } from '../../../src/desk/page/keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('the keys of the desk', () => {
  it.each<[string, KeyboardPlace, string | null]>([
    ['j', 'inbox', 'next'],
    ['Enter', 'inbox', 'open'],
    ['/', 'inbox', 'search'],
    ['?', 'story', 'help'],
    ['f', 'story', 'fix'],
    ['d', 'story', 'dismiss'],
    ['Enter', 'text', 'done'],
    ['Escape', 'text', 'leave'],
    ['Escape', 'story', 'back'],
    ['f', 'text', null],
    ['?', 'text', null],
    ['j', 'field', null],
    ['q', 'story', null],
  ])('%s in the %s: %s', (key, where, command) => {
    expect(commandFor(press(key), where, true)).toBe(command);
  });

  it('approves with Ctrl or ⌘, also while writing, and never with Enter alone', () => {
    for (const where of ['story', 'text'] as const) {
      expect(commandFor(press('Enter', { ctrlKey: true }), where, true)).toBe('approve');
      expect(commandFor(press('Enter', { metaKey: true }), where, true)).toBe('approve');
      expect(commandFor(press('Enter'), where, true)).not.toBe('approve');
    }
  });

  it('leaves the browser’s own Ctrl and Alt keys alone', () => {
    for (const key of ['f', 'r', 'w', 'a', 'd', 'j', 'k', 'u', 't', 'c']) {
      expect(commandFor(press(key, { ctrlKey: true }), 'story', true), key).toBeNull();
      expect(commandFor(press(key, { altKey: true }), 'story', true), key).toBeNull();
    }
  });

  it('has no key of one letter when they are turned off, and all the others', () => {
    expect(commandFor(press('f'), 'story', false)).toBeNull();
    expect(commandFor(press('/'), 'inbox', false)).toBeNull();
    expect(commandFor(press('ArrowDown'), 'inbox', false)).toBe('next');
    expect(commandFor(press('Enter', { ctrlKey: true }), 'story', false)).toBe('approve');
  });

  it('are all told in docs/desk.md', () => {
    const told = readFileSync('docs/desk.md', 'utf8');
    const written = (key: string) =>
      key.replace('ArrowDown', '↓').replace('ArrowUp', '↑').replace('Escape', 'Esc');
    for (const key of commands.flatMap((one) => one.keys)) expect(told).toContain(`\`${written(key)}\``);
  });

  it('gives no key two meanings in one place', () => {
    for (const where of ['inbox', 'story', 'text', 'field'] as const) {
      const keys = commands.filter((one) => one.where.includes(where)).flatMap((one) => one.keys);
      expect(keys, where).toEqual([...new Set(keys)]);
    }
  });
});
