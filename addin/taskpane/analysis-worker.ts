/** The worker's end of `analysis-client.ts`: one question at a time, each answered, or refused in words. */
import { AnalysisError } from '../../analysis/errors';
import { errorText } from '../../analysis/text/errors';
import type { WorkFailure, WorkMessage, WorkRequest } from './analysis-client';
import { answer } from './analysis-work';

onmessage = async ({ data }: MessageEvent<WorkRequest>): Promise<void> => {
  const { id } = data;
  try {
    const answered = await answer(data, (phase, fraction) => {
      send({ id, phase, fraction });
    });
    send({ id, answer: answered });
  } catch (thrown) {
    send({ id, failure: failure(thrown) });
  }
};

function send(message: WorkMessage): void {
  postMessage(message);
}

function failure(thrown: unknown): WorkFailure {
  if (thrown instanceof AnalysisError) {
    return { code: thrown.code, words: { id: errorText(thrown, 'id'), en: errorText(thrown, 'en') } };
  }
  // A mistake of ours: its own words are for developers, so they go to the console and with the code.
  console.error(thrown);
  return {
    code: String(thrown),
    words: {
      id: 'Analisis gagal karena kesalahan program. Sampaikan kodenya kepada petugas TI.',
      en: 'The analysis failed through a mistake in the program. Give the code to your IT officer.',
    },
  };
}
