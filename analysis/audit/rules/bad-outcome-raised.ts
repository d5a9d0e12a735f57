import { measureText, numberCells } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const badOutcomeRaised: Rule = {
  code: 'bad-outcome-raised',
  severity: 'high',
  topic: TOPICS.measures,
  looksAt: ['measure', 'action', 'unit', 'target'],
  explains: {
    id: 'Keadaan buruk (prevalensi, kematian, kekerasan) ditargetkan 100 persen, atau tidak turun sama sekali: ukurannya atau arahnya keliru.',
    en: 'An ill (prevalence, deaths, violence) has a target of 100 per cent, or does not fall at all: the measure is wrong, or the direction.',
  },
  example: {
    printed: 'Prevalensi kekerasan terhadap anak: 100 %',
    oddity: { id: 'semua anak mengalami kekerasan?', en: 'every child a victim?' },
  },
  check: eachRow((row, plan) => {
    const text = measureText(row);
    if (row.direction.value !== -1 && !PREVALENCE.test(text)) return;
    const cells = numberCells(row, plan).filter(({ reading }) => reading.value !== null);
    const whole = cells.find(
      ({ field, reading }) =>
        field !== 'baseline' && row.unit.kind === 'percent' && (reading.value ?? 0) >= 100,
    );
    if (whole)
      return {
        row,
        field: whole.field,
        printed: whole.reading.printed,
        message: {
          id: `${quote(text)} adalah keadaan buruk, tetapi targetnya ${whole.reading.printed} persen. Mungkin yang dimaksud penanganannya.`,
          en: `${quote(text)} is an ill, but its target is ${whole.reading.printed} per cent. Its treatment may be meant.`,
        },
      };
    else if (
      row.direction.value === -1 &&
      cells.length > 1 &&
      cells.every(({ reading }) => reading.value === cells[0]?.reading.value)
    )
      return {
        row,
        field: cells.at(-1)?.field ?? '',
        printed: row.printed.targets.join('; '),
        severity: 'medium',
        message: {
          id: `${quote(text)} adalah keadaan buruk, tetapi targetnya tidak turun (${row.printed.targets.join('; ')}).`,
          en: `${quote(text)} is an ill, but its targets do not fall (${row.printed.targets.join('; ')}).`,
        },
      };
  }),
};

/** A prevalence counts an ill whatever the reader of directions makes of the rest; misprints of the word, too. */
const PREVALENCE = /^\W*pr[ae]v[ae]l[ae]nsi\b/i;
