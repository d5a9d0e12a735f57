import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Schema, Table } from './table-schema';

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly hash?: string;
  readonly schema: Schema;
}

export interface DataPackage {
  readonly sources: readonly { readonly title: string; readonly hash?: string }[];
  readonly resources: readonly Resource[];
}

export const SEEDS = new URL('../../seeds/', import.meta.url);

export function readDataPackage(): DataPackage {
  return JSON.parse(readFileSync(new URL('datapackage.json', SEEDS), 'utf8')) as DataPackage;
}

export function readTable(path: string): Table {
  return parse(readFileSync(new URL(path, SEEDS), 'utf8'));
}

/** The rows of a seed file by column name; a column that is not there reads as an error, not as blank. */
export function readRows(path: string): { get(column: string): string }[] {
  const [header = [], ...rows] = readTable(path);
  return rows.map((row) => ({
    get(column) {
      const cell = row[header.indexOf(column)];
      if (cell === undefined) throw new Error(`${path} has no column ${column}`);
      return cell;
    },
  }));
}

export const PLANS = [
  { planId: '3673-2022', cityCode: '3673', path: 'plans/serang-2022-2023.csv' },
  { planId: '3672-2023', cityCode: '3672', path: 'plans/cilegon-2023-2026.csv' },
] as const;
