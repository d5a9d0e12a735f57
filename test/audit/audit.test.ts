import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../analysis/audit/audit';
import { type Finding, SEVERITIES } from '../../analysis/audit/finding';
import { ruleTable } from '../../analysis/audit/rule-table';
import { RULES } from '../../analysis/audit/rules';
import { cellMarks } from '../../analysis/sheets/marks';
import { REFERENCE, SEED_REFERENCE, planOf, seedPlans } from './fixture';

const plans = seedPlans();
const seedFindings = audit(plans, SEED_REFERENCE);

describe('the audit of the seed plans', () => {
  it('finds something in every plan, at every severity', () => {
    for (const plan of plans)
      expect(
        [
          ...new Set(
            seedFindings.filter(({ planId }) => planId === plan.planId).map(({ severity }) => severity),
          ),
        ].sort(),
      ).toEqual([...SEVERITIES].sort());
  });

  it('gives every finding an identity of its own', () => {
    expect(new Set(seedFindings.map(({ findingId }) => findingId)).size).toBe(seedFindings.length);
  });

  it('names the rule, speaks both languages, and never says undefined', () => {
    const codes = new Set(RULES.map(({ code }) => code));
    for (const { rule, message } of seedFindings) {
      expect(codes).toContain(rule);
      for (const text of [message.id, message.en]) {
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toMatch(/undefined|NaN|\[object|null\b/);
      }
    }
  });

  it('is never graver than its rule', () => {
    const graveness = new Map(RULES.map(({ code, severity }) => [code, SEVERITIES.indexOf(severity)]));
    for (const { rule, severity } of seedFindings)
      expect(SEVERITIES.indexOf(severity)).toBeGreaterThanOrEqual(graveness.get(rule) ?? Infinity);
  });

  it('applies only to rows and read columns', () => {
    const columns =
      /^(?:baseline_value|target_\d{4}_value|unit_value|agencies_value|nature|direction|canonical_indicator)$/;
    for (const { apply, rowId, alsoRows, settles } of seedFindings) {
      const group = [...(rowId === '' ? [] : [rowId]), ...alsoRows];
      expect(group).toEqual(expect.arrayContaining([...settles, ...apply.map((fix) => fix.rowId)]));
      for (const { column } of apply) expect(column).toMatch(columns);
    }
  });

  it('stands in the order of the annex', () => {
    const places = seedFindings.map(({ planId, rowId }) => `${planId} ${rowId}`);
    const order = plans.map(({ planId }) => planId);
    expect(places).toEqual(
      [...places].sort(
        (a, b) => order.indexOf(a.slice(0, 9)) - order.indexOf(b.slice(0, 9)) || (a < b ? -1 : 1),
      ),
    );
  });

  it('says the same in a second run', () => {
    expect(audit(seedPlans(), SEED_REFERENCE)).toEqual(seedFindings);
  });
});

describe('what an audit remembers', () => {
  it('changes nothing: a rule alone finds what it finds among all', () => {
    const alone = RULES.flatMap((rule) => audit(plans, SEED_REFERENCE, [rule]));
    const byId = (a: Finding, b: Finding) => (a.findingId < b.findingId ? -1 : 1);
    expect(alone.sort(byId)).toEqual([...seedFindings].sort(byId));
  });

  it('goes with it: nothing in the folder is kept in a module', () => {
    const folder = new URL('../../analysis/audit/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const kept =
      /^(?:export )?(?:let |const \w+(?:: (?!readonly )[^=]+)? = (?:new (?:Weak)?(?:Map|Set)(?:<[^(]*>)?\(\)|\[\]|remembered\())/m;
    expect(files.filter((file) => kept.test(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
  });
});

describe('the identity of findings', () => {
  const slips = [{ targets: ['5.8697', '10'] }, {}, { unit: '%', measure: 'Jumlah anak yang dilayani' }];

  it('stays when another row is edited or a row is added below', () => {
    const before = audit([planOf(slips)], REFERENCE).map(({ findingId }) => findingId);
    const edited = audit([planOf([slips[0] ?? {}, { unit: 'Sekolah' }, slips[2] ?? {}, {}])], REFERENCE).map(
      ({ findingId }) => findingId,
    );
    expect(edited).toEqual(expect.arrayContaining(before));
  });

  it('tells two words of one cell apart', () => {
    const findings = audit([planOf([{ action: 'Analisa resiko di sekolah' }])], REFERENCE).filter(
      ({ rule }) => rule === 'misspelling',
    );
    expect(findings.map(({ findingId }) => findingId)).toEqual([
      'misspelling|9971-2024-001|action|analisa',
      'misspelling|9971-2024-001|action|resiko',
    ]);
  });
});

describe('a finding that speaks for several rows', () => {
  const repeated = planOf([{ agencies: 'DPX' }, {}, { agencies: 'DPX' }]);
  const found = audit([repeated], REFERENCE).filter(({ rule }) => rule === 'agency-unknown');
  const ids = repeated.rows.map(({ rowId }) => rowId);

  it('names the others, and never its own row', () => {
    expect(found.map(({ rowId, alsoRows }) => [rowId, alsoRows])).toEqual([[ids[0], [ids[2]]]]);
    for (const { rowId, alsoRows } of seedFindings) expect(alsoRows).not.toContain(rowId);
  });

  it('settles those that print the same cell', () => {
    const mixed = planOf([{ agencies: 'DPX' }, { agencies: 'DPX, Dinas Sosial' }, { agencies: 'DPX' }]);
    const [unknown] = audit([mixed], REFERENCE).filter(({ rule }) => rule === 'agency-unknown');
    expect(unknown?.alsoRows).toHaveLength(2);
    expect(unknown?.settles).toEqual([ids[0], ids[2]]);
  });

  it('marks the cell of each of them', () => {
    const { notes, styles } = cellMarks(found, ids, 'id').of('agencies');
    expect(notes?.map((note) => note !== null)).toEqual([true, false, true]);
    expect(styles).toEqual(['medium', null, 'medium']);
  });
});

describe('an empty audit', () => {
  it('finds nothing without plans, in a plan without rows, and in quiet rows', () => {
    expect(audit([], REFERENCE)).toEqual([]);
    expect(audit([planOf([])], REFERENCE)).toEqual([]);
    expect(audit([planOf([{}, {}, {}])], REFERENCE)).toEqual([]);
  });
});

describe('the rule table', () => {
  it('has every rule once, with words in both languages and an example', () => {
    const table = ruleTable();
    expect(table.map(({ code }) => code)).toEqual(RULES.map(({ code }) => code));
    expect(new Set(table.map(({ code }) => code)).size).toBe(table.length);
    for (const { code, explains, example, topic, looksAt } of table) {
      expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(looksAt.length).toBeGreaterThan(0);
      for (const text of [explains.id, explains.en, topic.id, topic.en, example.oddity.id, example.oddity.en])
        expect(text).not.toBe('');
    }
  });
});
