/**
 * In an isolated page tfjs takes its threaded module, which starts workers from blob: addresses that the Content-Security-Policy refuses; networks as small as these
 * would not be faster by it. tfjs goes by this constructor alone. Imported for its effect by each worker that may start tfjs on WebAssembly.
 */
Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');

export {};
