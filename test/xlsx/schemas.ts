/**
 * The standard's own schemas as a judge of every part: what they refuse, Excel answers with "repair". They lie beside
 * the folder that RADKLA_SOURCES names, and `xmllint` reads them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';
import { canRun } from './libreoffice';
import { understood } from './understood';
import { unzip } from './zip';

const SOURCES = process.env['RADKLA_SOURCES'] ?? '';
const FOLDER = SOURCES === '' ? '' : resolve(SOURCES, '../ooxml-xsd');

/** Whether files can be judged here; in CI xmllint is not optional. */
export const HAS_SCHEMAS =
  FOLDER !== '' &&
  existsSync(join(FOLDER, 'sml.xsd')) &&
  (Boolean(process.env['CI']) || canRun('xmllint', ['--version']));

/** Skipped, and said so, where the schemas or xmllint are not. */
export function describeWithSchemas(name: string, body: () => void): void {
  if (!HAS_SCHEMAS)
    console.warn(
      `\n*** NOT TESTED, RADKLA_SOURCES names no folder beside ooxml-xsd/, or no xmllint: ${name} ***\n`,
    );
  describe.skipIf(!HAS_SCHEMAS)(name, body);
}

const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** By how a content type begins, the first that fits; parts of other types need only be well-formed XML. */
const SCHEMAS: readonly (readonly [type: string, schema: string])[] = [
  [`${SHEETML}pivot`, 'sml.xsd'],
  [SHEETML, 'sml.xsd'],
  ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'sml.xsd'],
  [`${OFFICE}wordprocessingml.`, 'wml.xsd'],
  [`${OFFICE}presentationml.`, 'pml.xsd'],
  [`${OFFICE}drawing+xml`, 'dml-spreadsheetDrawing.xsd'],
  [`${OFFICE}drawingml.chart+xml`, 'dml-chart.xsd'],
  [`${OFFICE}drawingml.chartshapes+xml`, 'dml-chart.xsd'],
  [`${OFFICE}theme`, 'dml-main.xsd'],
  [`${OFFICE}extended-properties+xml`, 'shared-documentPropertiesExtended.xsd'],
  [`${OFFICE}custom-properties+xml`, 'shared-documentPropertiesCustom.xsd'],
  [`${OFFICE}customXmlProperties+xml`, 'shared-customXmlDataProperties.xsd'],
  ['application/vnd.openxmlformats-package.relationships+xml', 'opc-xsd/opc-relationships.xsd'],
];

interface Part {
  /** File and part, for the message. */
  readonly name: string;
  readonly schema: string | null;
  readonly text: string;
}

/**
 * What the schemas refuse in these files, one line for each fault; none for valid files.
 *
 * @param files bytes by a name for the messages
 */
export function schemaFaults(files: Readonly<Record<string, Uint8Array>>): string[] {
  const faults: string[] = [];
  const parts = Object.entries(files).flatMap(([file, bytes]) => partsOf(file, bytes, faults));
  const folder = mkdtempSync(join(tmpdir(), 'rad-kla-schemas-'));
  try {
    const bySchema = new Map<string | null, string[]>();
    parts.forEach(({ schema, text }, index) => {
      writeFileSync(join(folder, `${String(index)}.xml`), text);
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), `${String(index)}.xml`]);
    });
    for (const [schema, names] of bySchema) faults.push(...lint(schema, names, folder, parts));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}

/** All parts that are XML; faults of the package itself are added to the list. */
function partsOf(file: string, bytes: Uint8Array, faults: string[]): Part[] {
  const contents = unzip(bytes);
  const typeOf = contentTypes(contents.get('[Content_Types].xml')?.toString('utf8') ?? '');
  const parts: Part[] = [];
  for (const [path, content] of contents) {
    const name = `${file} › ${path}`;
    const type = path === '[Content_Types].xml' ? 'types' : typeOf(path);
    if (type === undefined) faults.push(`${name}: has no content type`);
    if (path.endsWith('.rels'))
      faults.push(...danglingTargets(name, path, content.toString('utf8'), contents));
    if (type === undefined || !(/xml$|vmlDrawing$/.test(type) || type === 'types')) continue;
    try {
      const schema = type === 'types' ? 'opc-xsd/opc-contentTypes.xsd' : schemaOf(type);
      parts.push({ name, schema, text: understood(content.toString('utf8')) });
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  return parts;
}

function schemaOf(type: string): string | null {
  return SCHEMAS.find(([start]) => type.startsWith(start))?.[1] ?? null;
}

function contentTypes(xml: string): (path: string) => string | undefined {
  const types = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:Default|Override)\s[^>]*>/g)) {
    const value = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const key = tag.startsWith('<Default') ? `.${value('Extension')}` : value('PartName');
    types.set(key.toLowerCase(), value('ContentType'));
  }
  return (path) =>
    types.get(`/${path}`.toLowerCase()) ?? types.get(path.slice(path.lastIndexOf('.')).toLowerCase());
}

function danglingTargets(
  name: string,
  path: string,
  xml: string,
  contents: ReadonlyMap<string, Buffer>,
): string[] {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([tag]) => {
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (tag.includes('TargetMode="External"')) return [];
    const there = decodeURI(new URL(target, `file:///${folder}`).pathname).slice(1);
    return contents.has(there) ? [] : [`${name}: leads to ${target}, which is not there`];
  });
}

/** Those of Word ask for an attribute of XML itself and bring no schema of it. */
function schemaFile(schema: string, folder: string): string {
  const file = join(FOLDER, schema);
  if (schema !== 'wml.xsd') return file;
  const driver = join(folder, 'word.xsd');
  writeFileSync(
    join(folder, 'xml.xsd'),
    `<xs:schema ${XS} targetNamespace="${XML}"><xs:attribute name="space" type="xs:NCName"/></xs:schema>`,
  );
  writeFileSync(
    driver,
    `<xs:schema ${XS}><xs:import namespace="${XML}" schemaLocation="xml.xsd"/>` +
      `<xs:import namespace="${WORD}" schemaLocation="${pathToFileURL(file).href}"/></xs:schema>`,
  );
  return driver;
}

const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';
const XML = 'http://www.w3.org/XML/1998/namespace';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function lint(
  schema: string | null,
  names: readonly string[],
  folder: string,
  parts: readonly Part[],
): string[] {
  const against = schema === null ? [] : ['--schema', schemaFile(schema, folder)];
  try {
    execFileSync('xmllint', ['--nonet', '--noout', ...against, ...names], { cwd: folder, stdio: 'pipe' });
    return [];
  } catch (error) {
    const lines = String((error as { stderr?: unknown }).stderr).split('\n');
    const told = lines.filter((line) => /^\d+\.xml:\d+: /.test(line));
    const named = told.map((line) =>
      line.replace(/^(\d+)\.xml:\d+/, (_, index: string) => parts[Number(index)]?.name ?? ''),
    );
    return named.length > 0 ? named : [String(error)];
  }
}
