import { measure } from './measure.ts';

/** Any browser that can open an address can be asked, whether or not it can be driven. */
const answer = await measure().then(JSON.stringify, (error: unknown) => JSON.stringify({ error: String(error) }));
await fetch('/answer', { method: 'POST', body: answer });
