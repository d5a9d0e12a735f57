import { type Rule, TOPICS } from '../rule';
import { headingNumber } from '../section-heading';
import { listed } from '../../text/listed';

export const sectionNumberShift: Rule = {
  code: 'section-number-shift',
  name: { id: 'Nomor bagian bergeser dari klaster', en: "Section number is not the cluster's" },
  severity: 'low',
  topic: TOPICS.structure,
  looksAt: ['section_no', 'section'],
  explains: {
    id: 'Nomor bagian berbeda dari nomor klaster dalam judulnya ("II. KLUSTER I"): rujukan "bagian II" dan "klaster II" mudah tertukar.',
    en: 'The number of a section differs from the cluster number in its heading ("II. KLUSTER I"): "section II" and "cluster II" are easily mixed up.',
  },
  example: {
    printed: 'II. KLUSTER I',
    oddity: { id: 'bagian II memuat klaster I', en: 'section II holds cluster I' },
  },
  *check({ sections }) {
    const shifted = sections.filter(({ no, heading }) => {
      const number = headingNumber(heading);
      return number !== null && /^[IVX]+$/.test(no) && number !== no;
    });
    if (shifted.length === 0) return;
    const pairs = shifted.map(({ no, heading }) => `${no} ↔ ${headingNumber(heading) ?? ''}`);
    yield {
      field: 'section',
      printed: shifted.map(({ no, heading }) => `${no}. ${heading}`).join(' | '),
      message: {
        id: `Nomor bagian tidak sama dengan nomor klaster: ${listed(pairs).id}.`,
        en: `Section numbers differ from cluster numbers: ${listed(pairs).en}.`,
      },
    };
  },
};
