export { readXlsx } from './read';
export { changeXlsx, updateXlsx, writeXlsx } from './write';
export type { WrittenFile } from './write';
