export { stateXml } from './custom-xml';
export { readXlsx } from './read';
export { writeXlsx } from './write';
