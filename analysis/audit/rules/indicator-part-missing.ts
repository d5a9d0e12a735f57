import { homeOf } from '../indicator-cluster';
import { partNames, partsAsked } from '../missing-parts';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const indicatorPartMissing: Rule = {
  code: 'indicator-part-missing',
  name: { id: 'Sebagian indikator tanpa baris', en: 'Part of an indicator without a row' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Indikator lampiran menyebut beberapa hal sekaligus (gizi kurang, gizi buruk, dan stunting; lembaga masyarakat, media massa, dan dunia usaha), tetapi satu di antaranya tidak dimuat baris mana pun; untuk keadaan seperti stunting, tidak diukur.',
    en: 'A printed indicator names several things at once (undernutrition, severe malnutrition and stunting; civil society, media and business), but no row serves one of them, or, for a condition such as stunting, measures it.',
  },
  example: {
    printed: 'Menurunnya Prevalensi Gizi Buruk dan Stunting',
    oddity: { id: 'stunting tidak diukur', en: 'stunting is not measured' },
  },
  *check(context) {
    for (const indicator of context.indicators) {
      const home = homeOf(indicator, context);
      const parts = home && partsAsked(indicator.text, home.indicatorId, context);
      // Where nothing is served, the indicator as a whole is the finding of another rule.
      if (!parts || parts.missing.length === 0 || parts.served.length === 0) continue;
      const missing = partNames(parts.missing);
      const served = partNames(parts.served);
      const ofRates = parts.missing.every(({ isRate }) => isRate);
      yield {
        place: indicator.place,
        alsoRows: indicator.rows,
        field: 'indicator',
        printed: indicator.text,
        message: ofRates
          ? {
              id: `${quote(indicator.text)}: yang diukur hanya ${served.id}; tidak satu pun baris mengukur ${missing.id}.`,
              en: `${quote(indicator.text)}: only ${served.en} is measured; no row measures ${missing.en}.`,
            }
          : {
              id: `${quote(indicator.text)}: barisnya memuat ${served.id}, tetapi tidak satu pun tentang ${missing.id}.`,
              en: `${quote(indicator.text)}: its rows are about ${served.en}, but none is about ${missing.en}.`,
            },
      };
    }
  },
};
