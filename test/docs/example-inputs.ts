import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  analyse,
  describeWorkbook,
  openSeeds,
  seedPaths,
  writeXlsx,
  type DescribeOptions,
} from '../../analysis';

/** What an example may name beside functions (see `analysis/index.ts`): both annexes, from their files to a workbook. */
export async function exampleInputs(): Promise<Readonly<Record<string, unknown>>> {
  const read = async (path: string): Promise<[string, string]> => [
    path,
    await readFile(join('seeds', path), 'utf8'),
  ];
  const [name, datapackage] = await read('datapackage.json');
  const texts = new Map([[name, datapackage], ...(await Promise.all(seedPaths(datapackage).map(read)))]);
  const { reference, plans: printed, version } = openSeeds(texts);
  const analysis = analyse({ printed, reference });
  const { plans, findings, monitored } = analysis;
  const options: DescribeOptions = {
    language: 'id',
    computedAt: '2026-01-02T03:04:05.000Z',
    seeds: version,
  };
  const workbook = describeWorkbook(analysis, options);
  return {
    texts,
    reference,
    printed,
    plans,
    findings,
    monitored,
    analysis,
    options,
    workbook,
    file: await writeXlsx(workbook),
  };
}
