import { expect, it } from 'vitest';
import { MAX_NOTE } from '../../analysis/sheets/limits';
import { noteText } from '../../analysis/sheets/note-text';

const SENTENCE = 'Angka target tidak dapat dibaca dengan pasti oleh siapa pun; ';

it.each([
  ['a short one stays', 'Satu kata.', 'Satu kata.'],
  ['none stays none', '', ''],
  ['one that just fits stays', 'x'.repeat(MAX_NOTE), 'x'.repeat(MAX_NOTE)],
  ['a word too long for any note is cut', 'x'.repeat(MAX_NOTE + 1), `${'x'.repeat(MAX_NOTE - 1)}…`],
  ['a long one ends with a whole word, without its comma', SENTENCE.repeat(5), `${SENTENCE.repeat(4)}Angka…`],
  ['a line break parts words too', `${'x'.repeat(200)}\n${'y'.repeat(80)}`, `${'x'.repeat(200)}…`],
])('%s', (_, text, note) => {
  expect(noteText(text)).toBe(note);
  expect(noteText(text).length).toBeLessThanOrEqual(MAX_NOTE);
});
