/** A helper's thread in Node; started by node-helpers.ts. */
import { parentPort } from 'node:worker_threads';
import * as Comlink from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { planService } from '../../src/learning/helpers/service.ts';

Comlink.expose(planService(), nodeEndpoint(parentPort!));
