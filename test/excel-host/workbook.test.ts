import { beforeEach, describe, expect, it } from 'vitest';
import { ExcelHost } from './host';
import { type NodeClient, connectInNode } from './node-client';

let host: ExcelHost;
let client: NodeClient;

beforeEach(() => {
  host = new ExcelHost();
  client = connectInNode(host);
});

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => client.Excel.run(batch);

describe('cells', () => {
  it('come back as they were written', async () => {
    const values = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Temuan');
      const range = sheet.getRange('A1:C2');
      range.values = [
        ['Kota', 'Target', true],
        ['Serang', 12.5, ''],
      ];
      range.load('values, address, valueTypes');
      await context.sync();
      return { values: range.values, address: range.address, types: range.valueTypes };
    });
    expect(values).toEqual({
      values: [
        ['Kota', 'Target', true],
        ['Serang', 12.5, ''],
      ],
      address: 'Temuan!A1:C2',
      types: [
        ['String', 'String', 'Boolean'],
        ['String', 'Double', 'Empty'],
      ],
    });
    expect(host.log.counts()).toMatchObject({ syncs: 1, cleanups: 1, cellsWritten: 6, errors: 0 });
  });
});
