export { archive } from './archive';
export { readXlsx } from './read';
export { readPackets, type ReturnedFile } from './read-packets';
export { changeXlsx, updateXlsx, writeXlsx } from './write';
export { writeLockedXlsx } from './write-locked';
export type { WrittenFile } from './write';
