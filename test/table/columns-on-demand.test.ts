import { DataFrame } from 'danfojs-node';
import { describe, expect, it } from 'vitest';
import { frame } from '../../analysis/table/frame';

const COLUMNS = {
  city: ['Kota Serang', 'Kota Cilegon', 'Kota Serang'],
  target: [8000, 97.5, 63],
  baseline: [1, 95.53, 2],
};
const OPTIONS = { columns: Object.keys(COLUMNS), dtypes: ['string', 'float32', 'float32'] };

/** What a user of the notebook does with a frame; each gets a frame of its own. */
const USES: Readonly<Record<string, (made: DataFrame) => unknown>> = {
  values: (made) => made.values,
  shape: (made) => made.shape,
  index: (made) => made.index,
  head: (made) => made.head(2).values,
  iloc: (made) => made.iloc({ rows: [1], columns: [0, 1] }).values,
  loc: (made) => made.loc({ columns: ['target'] }).values,
  query: (made) => made.query(made['target'].gt(70)).values,
  sort: (made) => made.sortValues('target').values,
  group: (made) => made.groupby(['city']).col(['target']).sum().values,
  mean: (made) => made['target'].mean(),
  drop: (made) => made.drop({ columns: ['baseline'] }).values,
  copy: (made) => made.copy().values,
  transpose: (made) => made.T.values,
  rename: (made) => made.rename({ target: 'sasaran' }).columns,
  describe: (made) => made.describe().values,
  print: (made) => made.toString(),
  'a column added in place, then the shape': (made) => {
    made.addColumn('total', [1, 2, 3], { inplace: true });
    return [made.shape, made.values, made.columns];
  },
  'a column replaced, then the rows': (made) => {
    made['target'] = [1, 2, 3];
    return [made.values, made['target'].values];
  },
};

describe('a frame whose rows are made when asked for', () => {
  it.each(Object.entries(USES))('answers %s as a plain danfojs frame does', (_, use) => {
    expect(use(frame(COLUMNS))).toEqual(use(new DataFrame({ ...COLUMNS }, OPTIONS)));
  });

  it('makes its rows once', () => {
    const made = frame(COLUMNS);
    expect(made.values).toBe(made.values);
  });
});
