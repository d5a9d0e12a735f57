import { contentWords } from '../../language/content-words';
import { sharedWords } from '../../language/similarity';
import { sameExpansion } from '../abbreviations';

import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { ABBREVIATIONS } from '../words/abbreviations';

export const abbreviationTwoMeanings: Rule = {
  code: 'abbreviation-two-meanings',
  name: { id: 'Singkatan dengan dua arti', en: 'Abbreviation with two meanings' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure'],
  explains: {
    id: 'Singkatan dipanjangkan lain daripada kepanjangan resminya (sedang), atau dengan dua cara dalam satu dokumen (rendah).',
    en: 'An abbreviation is spelled out in another way than officially (medium), or in two ways in one document (low).',
  },
  example: {
    printed: 'Proprioceptive Neuromuscular Facilitation (PNF)',
    oddity: { id: 'dalam pendidikan: pendidikan nonformal', en: 'in education: non-formal education' },
  },
  *check({ texts, expansionsIn }) {
    const seen = new Map<string, string>();
    for (const { row, entry } of texts())
      for (const { short, full } of expansionsIn(entry.text)) {
        const official = ABBREVIATIONS.get(short) ?? '';
        const earlier = seen.get(short);
        if (earlier === undefined) seen.set(short, full);
        const known = official !== '' && !shareWord(official, full) ? official : null;
        const other = known ?? (earlier !== undefined && !sameExpansion(earlier, full) ? earlier : null);
        if (other === null) continue;
        yield {
          row,
          field: entry.field,
          key: short,
          printed: asPrinted(entry.text, short, full),
          severity: known === null ? 'low' : 'medium',
          message: {
            id: `${quote(short)} dipanjangkan ${quote(full)}; ${known === null ? 'di tempat lain' : 'biasanya'} ${quote(other)}.`,
            en: `${quote(short)} is spelled out ${quote(full)}; ${known === null ? 'elsewhere' : 'usually'} ${quote(other)}.`,
          },
        };
      }
  },
};

/** Which of the two stands in brackets. */
function asPrinted(text: string, short: string, full: string): string {
  return [`${full} (${short})`, `${short} (${full})`].find((both) => text.includes(both)) ?? full;
}

/** One word in common: another wording of the same meaning, not another meaning. */
function shareWord(a: string, b: string): boolean {
  return sharedWords(new Set(contentWords(a)), new Set(contentWords(b))) > 0;
}
