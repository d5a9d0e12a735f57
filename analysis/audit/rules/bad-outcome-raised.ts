import { raisedIll } from '../bad-outcome';
import { measureText } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const badOutcomeRaised: Rule = {
  code: 'bad-outcome-raised',
  name: { id: 'Keadaan buruk yang ditargetkan naik', en: 'Bad outcome that is to rise' },
  severity: 'high',
  topic: TOPICS.measures,
  looksAt: ['measure', 'action', 'unit', 'target'],
  explains: {
    id: 'Keadaan buruk (prevalensi, kematian, kekerasan) ditargetkan 100 persen, atau tidak turun sama sekali: ukurannya atau arahnya keliru.',
    en: 'Something harmful (prevalence, deaths, violence) has a target of 100 per cent, or does not fall at all: the measure is wrong, or the direction.',
  },
  example: {
    printed: 'Prevalensi kekerasan terhadap anak: 100 %',
    oddity: { id: 'semua anak mengalami kekerasan?', en: 'every child a victim?' },
  },
  check: eachRow((row, context) => {
    const text = measureText(row);
    const raised = raisedIll(row, context);
    if (!raised) return;
    const { cell } = raised;
    if (raised.isWhole)
      return {
        row,
        field: cell.field,
        printed: cell.reading.printed,
        message: {
          id: `${quote(text)} adalah keadaan buruk, tetapi targetnya ${cell.reading.printed} persen. Mungkin yang dimaksud penanganannya.`,
          en: `${quote(text)} is something harmful, but its target is ${cell.reading.printed} per cent. Its treatment may be meant.`,
        },
      };
    return {
      row,
      field: cell.field,
      printed: row.printed.targets.join('; '),
      severity: 'medium',
      message: {
        id: `${quote(text)} adalah keadaan buruk, tetapi targetnya tidak turun (${row.printed.targets.join('; ')}).`,
        en: `${quote(text)} is something harmful, but its targets do not fall (${row.printed.targets.join('; ')}).`,
      },
    };
  }),
};
