/** What the scenario needs of a browser, whatever protocol it speaks. */
export interface Driver {
  readonly name: string;
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs a function in the page, not an asynchronous one; it, its arguments and its result go there and back as text. */
  run<A extends unknown[], T>(body: (...given: A) => T, ...given: A): Promise<T>;
  /** Clicks the first element that matches, where a reader would. */
  click(selector: string): Promise<void>;
  /** Presses a key in the element that has the focus. */
  press(key: 'ArrowRight' | 'Tab'): Promise<void>;
  close(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface Kind {
  readonly name: string;
  /** undefined where it is here; else what is missing, as a sentence. */
  readonly missing: () => string | undefined;
  readonly start: () => Promise<Driver>;
}
