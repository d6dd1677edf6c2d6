import * as Comlink from 'comlink';
import { planService } from '../learning/helpers/service.ts';

Comlink.expose(planService());
