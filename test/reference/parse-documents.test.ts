import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { parseDocuments, withDocuments } from '../../analysis/reference/parse-documents';
import { parseCsv } from '../../analysis/table/csv';
import { seeds } from '../plan/seeds';

const { reference } = seeds;
const parse = (text: string) => parseDocuments(parseCsv(text, 'documents.csv'), reference.cities);

describe('a table of documents', () => {
  it.each([
    ['3604-2023', '12/2023', 'Perbup 12/2023'],
    ['3673-2024', '12/2023', 'Perwali 12/2023'],
    ['3101-2023', '12/2023', 'Perbup 12/2023'],
    ['3604-2023b', 'Perda 5/2019', 'Perda 5/2019'],
    ['1371-2023', 'Perwako 9/2023', 'Perwako 9/2023'],
    ['3604-2023', '', ''],
  ])('of %s with the number %j says %j', (planId, number, regulation) => {
    expect(parse(`plan_id,regulation_no\n${planId},${number}\n`)).toMatchObject([{ planId, regulation }]);
  });

  it('needs plan ids alone; what it leaves out is not known', () => {
    expect(parse('plan_id\n3604-2023\n')).toEqual([
      { planId: '3604-2023', cityCode: '3604', title: '', regulation: '', baselineYear: null, headers: {} },
    ]);
  });

  it.each([
    ['no plan ids', 'title\nA\n', 'missing-column', 'plan_id'],
    ['a column of its own', 'plan_id,judul\n3604-2023,A\n', 'unknown-column', 'judul'],
    ['a city that nobody knows', 'plan_id\n9999-2023\n', 'malformed-reference', 'plan_id'],
    ['a plan twice', 'plan_id\n3604-2023\n3604-2023\n', 'malformed-reference', 'plan_id'],
    [
      'a year that is none',
      'plan_id,baseline_year\n3604-2023,lalu\n',
      'malformed-reference',
      'baseline_year',
    ],
  ])('with %s is refused', (_, text, code, column) => {
    const refusal = (() => {
      try {
        return parse(text);
      } catch (error) {
        return error instanceof AnalysisError ? { code: error.code, ...error.place } : error;
      }
    })();
    expect(refusal).toMatchObject({ code, file: 'documents.csv', column });
  });

  it('goes before what the reference says of the same plan', () => {
    const { documents } = withDocuments(reference, parse('plan_id,title\n3673-2022,Judul lain\n'));
    expect(documents.map(({ planId, title }) => [planId, title.slice(0, 10)])).toEqual([
      ['3673-2022', 'Judul lain'],
      ['3672-2023', 'Rencana Ak'],
    ]);
  });
});
