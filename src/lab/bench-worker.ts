/** Measures the engine in a worker: the reader's "Measure on this machine" and the benchmark's browser part talk to it. */
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as Comlink from 'comlink';
import { makeEngine } from '../bench/measuring/engine.ts';
import { wasmPaths } from '../learning/wasm-files.ts';
import { offerWorkers } from './helpers.ts';
import './unthreaded.ts';

offerWorkers();
Comlink.expose(makeEngine({ wasmPaths }));
