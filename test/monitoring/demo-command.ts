/** The command with made-up realisations: `npm run workbook -- --demo`. */
import { command as workbookCommand } from '../../analysis/notebook/workbook';
import { demoMonitoring } from './demo';

export function command(args: readonly string[]): Promise<boolean> {
  return workbookCommand(args, { monitoringOf: demoMonitoring });
}
