import * as Comlink from 'comlink';
import { parseParameters } from '../exhibits/parameters.ts';
import { loadExhibit } from '../exhibits/registry.ts';
import type { BackendReport } from '../learning/backend.ts';
import { wasmPaths } from '../learning/wasm-files.ts';
import { entrustTrainers } from '../learning/custody.ts';
import { makeCustody } from './custody.ts';
import { describe, faultOf } from './faults.ts';
import { offerWorkers } from './helpers.ts';
import type { LabControl, LabMessage } from './protocol.ts';
import { makeRelay } from './relay.ts';
import { RESUMABLE } from './resumable.ts';
import { startSession, type Session } from './session.ts';
import { steadyClock } from './steady-clock.ts';
import './unthreaded.ts';

offerWorkers();

/** Orders may arrive while the run is still being loaded: they wait for it. */
let begun: (session: Session) => void;
let custody: ReturnType<typeof makeCustody> | undefined;
const session = new Promise<Session>((resolve) => (begun = resolve));

const control: LabControl = {
  async start(id, raw, options, port) {
    const say = (message: LabMessage) => port.postMessage(message);
    // Says that the worker lives while a long computation is under way elsewhere (GPU queue, download).
    const heartbeat = setInterval(() => say({ kind: 'alive' }), 2000);
    const over = () => clearInterval(heartbeat);
    let report: Promise<BackendReport> | undefined;
    const now = steadyClock(() => performance.now());
    custody = makeCustody(options.weights);
    entrustTrainers(custody.take);
    const relay = makeRelay({
      now,
      weights: options.checkpoints && RESUMABLE.includes(id) ? async () => (await session).between(async () => (custody!.alone() ? custody!.weights() : undefined)) : undefined,
      send: (weights) => say({ kind: 'checkpoint', weights }),
      from: options.goesOn ? options.weights?.state.step : undefined,
    });
    try {
      const exhibit = await loadExhibit(id);
      const run = await exhibit.run();
      const started = startSession(run, parseParameters(exhibit.parameters, raw).values, {
        paused: options.paused ?? false,
        hold: options.hold ?? false,
        now,
        backend: () =>
          (report ??= import('../learning/backend.ts')
            .then(({ chooseBackend }) => chooseBackend({ ...(options.backend && { prefer: options.backend }), without: options.without ?? [], wasmPaths }))
            .then((chosen) => {
              say({ kind: 'backend', report: chosen });
              return chosen;
            })),
      }, {
        record: (record, progress, perSecond) => relay(custody!.step(), () => say({ kind: 'record', record, progress, perSecond })),
        paused: () => say({ kind: 'paused' }),
        held: () => say({ kind: 'held' }),
        end: async (reason) => {
          over();
          const weights = await custody!.weights();
          if (weights) say({ kind: 'weights', weights });
          say({ kind: 'end', reason });
        },
        failed: (error) => {
          over();
          say({ kind: 'failed', fault: faultOf(error), message: describe(error) });
        },
      });
      begun(started);
    } catch (error) {
      over();
      say({ kind: 'failed', fault: faultOf(error), message: describe(error) });
    }
  },
  pause: async () => (await session).pause(),
  resume: async () => (await session).resume(),
  step: async () => (await session).step(),
  weights: async () => (await session).between(async () => custody?.weights()),
};

Comlink.expose(control);
