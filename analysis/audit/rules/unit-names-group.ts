import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';
import { contradictionOf } from '../percent-wording';

export const unitNamesGroup: Rule = {
  code: 'unit-names-group',
  name: { id: 'Satuan berupa kelompok atau jenjang', en: 'Unit is a group or level' },
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Kolom satuan berisi kelompok sasaran atau jenjang (SD SMP, masyarakat), bukan hal yang dihitung. Satu catatan telaah untuk setiap tulisan satuan.',
    en: 'The unit column holds a target group or school levels (SD SMP, the public), not what is counted. One finding for each printed unit.',
  },
  example: {
    printed: 'PAUD SD SMP',
    oddity: { id: 'sekolah, siswa, atau persen?', en: 'schools, pupils or per cent?' },
  },
  *check({ plan, places, reference, thingNamed }) {
    const known = new Map(reference.units.map(({ unitId, nameId }) => [unitId, nameId]));
    for (const { first, rows } of grouped(plan.rows, ({ printed }) => printed.unit || null)) {
      const unit = first.printed.unit;
      const levels = new Set(unit.toUpperCase().match(SCHOOL_LEVELS) ?? []);
      const isGroup =
        first.unit.doubt === 'group' || (levels.size > 1 && !/\b(?:jumlah|sekolah|siswa|anak)\b/i.test(unit));
      // A percentage under such a unit is told, more gravely, by the rule on unit and measure.
      const left = rows.filter((row) => contradictionOf(row) === null);
      const [row] = left;
      if (!isGroup || !row || places.holdsCity(unit)) continue;
      const names = inRows(left);
      const ofDoers = ['team', 'office'].includes(thingNamed(unit) ?? '');
      yield {
        row,
        alsoRows: left,
        together: first.unit.unitId !== null && !ofDoers,
        field: 'unit',
        key: unit,
        printed: unit,
        ...(first.unit.unitId === null || ofDoers ? {} : { proposal: known.get(first.unit.unitId) ?? '' }),
        // "Sekolah Adiwiyata", "Jumlah SMP": one kind of thing after all, only narrower; or the measure says what counts.
        severity:
          (levels.size < 2 && thingNamed(unit) === 'school') ||
          left.every(({ printed }) => thingNamed(printed.measure) === 'school')
            ? 'low'
            : 'medium',

        message: ofDoers
          ? {
              id: `Satuan ${quote(unit)} menyebut pelaksana; tulis hal yang dihitung${names.id}.`,
              en: `The unit ${quote(unit)} names those who do it; write what is counted${names.en}.`,
            }
          : {
              id: `Satuan ${quote(unit)} menyebut kelompok atau jenjang; tulis hal yang dihitung saja${names.id}.`,
              en: `The unit ${quote(unit)} names a group or level; write what is counted${names.en}.`,
            },
      };
    }
  },
};

const SCHOOL_LEVELS = /\b(?:PAUD|TK|RA|SD|MI|SMP|MTS|SMA|SMK|MA|PKBM)\b/g;
