import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemSentences } from '../../../components/exhibit/ProblemList.tsx';
import { addressOf, ENGINES, fromAddress, RESERVED, settingsFor, sharedAddressOf } from '../../../src/exhibits/address.ts';
import { defaults, parseParameters } from '../../../src/exhibits/parameters.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';
import { LANGUAGES } from '../../../src/language.ts';
import { BACKEND_IDS } from '../../../src/learning/backend.ts';
import { mangled } from './mangled.ts';
import { settingsOf } from './settings.ts';

const exhibits = await loadExhibits();

describe.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))('the address of %s', (id, { parameters }) => {
  it('gives back every setting that went into it', () => {
    fc.assert(fc.property(settingsOf(parameters), (values) => {
      const found = fromAddress(addressOf(id, parameters, values as never), id, parameters);
      expect(found?.values ?? defaults(parameters)).toEqual(values);
      expect(found?.problems ?? []).toEqual([]);
    }));
  });
  it('carries the back end that was chosen, if one was', () => {
    fc.assert(fc.property(settingsOf(parameters), fc.constantFrom(undefined, ...ENGINES), (values, engine) => {
      const found = fromAddress(sharedAddressOf(id, parameters, values as never, engine), id, parameters);
      expect(found).toEqual({ values, engine, problems: [] });
    }));
  });
  it('of 2,000 mangled ones breaks on none: values stay admissible, sentences finite', () => {
    fc.assert(
      fc.property(settingsOf(parameters).chain((values) => mangled(sharedAddressOf(id, parameters, values as never, 'wasm'))), (hash) => {
        settingsFor(hash);
        const found = fromAddress(hash, id, parameters);
        if (!found) return;
        expect(parseParameters(parameters, found.values)).toEqual({ values: found.values, problems: [] });
        for (const language of LANGUAGES) {
          const sentences = problemSentences(parameters, found.problems, language);
          expect(sentences.length > 0).toBe(found.problems.length > 0);
          for (const sentence of sentences) expect(sentence.length).toBeLessThan(700);
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('has no parameter by a name that means something else there', () => {
    expect(Object.values(RESERVED).filter((name) => Object.hasOwn(parameters, name))).toEqual([]);
  });
  it('is no more than its name at the default settings', () => {
    expect(addressOf(id, parameters, defaults(parameters))).toBe(`#${id}`);
  });
  it('takes anything without throwing, and says what it could not take', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (name, value) => {
      const found = fromAddress(`#${id}?${name}=${value}`, id, parameters)!;
      expect(Object.keys(found.values)).toEqual(Object.keys(parameters));
    }));
  });
});

it('speaks to the exhibit that it names and to no other', () => {
  const { parameters } = exhibits[0]!;
  expect(fromAddress('#guidance?scale=3', 'chroma', parameters)).toBeUndefined();
  expect(fromAddress('#ref-pd', exhibits[0]!.id, parameters)).toBeUndefined();
  expect(fromAddress('', exhibits[0]!.id, parameters)).toBeUndefined();
});

describe('what an address says besides settings', () => {
  const { id, parameters } = exhibits.find((one) => one.id === 'twin-training')!;
  const problemsOf = (query: string) => fromAddress(`#${id}?${query}`, id, parameters)!.problems.map(({ name, kind }) => `${name} ${kind}`);

  it('knows a newer format from none, and takes what can be read', () => {
    expect(problemsOf('f=2&seed=3')).toEqual(['f newer-format']);
    expect(fromAddress(`#${id}?f=2&seed=3`, id, parameters)!.values['seed']).toBe(3);
    for (const format of ['', '0', 'x', '1.0', '-2', '9'.repeat(400)]) expect(problemsOf(`f=${format}`)).toEqual(['f unknown-format']);
    expect(problemsOf('f=1')).toEqual([]);
    expect(problemsOf('seed=3')).toEqual([]);
  });
  it('takes the last of a name given twice, and says so', () => {
    expect(problemsOf('f=1&seed=3&seed=4')).toEqual(['seed given-twice']);
    expect(fromAddress(`#${id}?seed=3&seed=4`, id, parameters)!.values['seed']).toBe(4);
  });
  it('knows the back ends that there are', () => {
    expect(ENGINES).toEqual(BACKEND_IDS);
    expect(problemsOf('on=abacus')).toEqual(['on not-an-option']);
    expect(fromAddress(`#${id}?on=abacus`, id, parameters)!.engine).toBeUndefined();
  });
  it('tells settings for an exhibit from the name of a section', () => {
    expect(settingsFor('#what-to-keep')).toBeUndefined();
    expect(settingsFor('#nobody?f=1&seed=3')).toBe('nobody');
    expect(settingsFor('#twin-training&f=1')).toBe('twin-training&f=1');
  });
  it('in words names six problems at most, and never takes a name for more than a name', () => {
    const names = ['constructor', 'toString', '__proto__', 'a', 'b', 'c', 'd', 'e'];
    const { problems } = fromAddress(`#${id}?${names.map((name) => `${name}=1`).join('&')}`, id, parameters)!;
    expect(problems).toHaveLength(8);
    for (const language of LANGUAGES) expect(problemSentences(parameters, problems, language)).toHaveLength(7);
  });
});
