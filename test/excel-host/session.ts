import { ExcelHost, type HostOptions } from './host';
import { type NodeClient, seatClient } from './node-client';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

export interface Session {
  readonly host: ExcelHost;
  readonly client: NodeClient;
  run<T>(batch: Batch<T>): Promise<T>;
  /** Runs a batch with one sync after it and gives the code of the error, or null when all went well. */
  refusal(
    batch: (workbook: Excel.Workbook, context: Excel.RequestContext) => unknown,
  ): Promise<string | null>;
}

/** A new workbook with the client in Node connected to it; one session at a time. */
export function startSession(options: HostOptions = {}): Session {
  const host = new ExcelHost(options);
  const client = seatClient(host);
  const { Excel, OfficeExtension } = client;
  const run = <T>(batch: Batch<T>): Promise<T> => Excel.run(batch);
  return {
    host,
    client,
    run,
    refusal: (batch) =>
      run(async (context) => {
        batch(context.workbook, context);
        await context.sync();
      }).then(
        () => null,
        (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
      ),
  };
}
