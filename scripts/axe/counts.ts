import { STATES, type Visit } from './walk.ts';

/** The visits as a person reads them in a terminal. */
export function printCounts(visits: readonly Visit[]): void {
  console.table(
    Object.fromEntries(
      STATES.map((state) => {
        const there = visits.filter((visit) => visit.state === state);
        const findings = there.flatMap((visit) => visit.findings);
        return [state, { addresses: there.length, 'rules passed': there.reduce((sum, { passed }) => sum + passed, 0), violations: findings.length, 'to be judged by eye': there.reduce((sum, { unsure }) => sum + unsure.length, 0) }];
      }),
    ),
  );
  const byRule = Map.groupBy(visits.flatMap(({ address, state, findings }) => findings.map((finding) => ({ address, state, ...finding }))), ({ rule }) => rule);
  for (const [rule, found] of byRule) {
    console.log(`\n${rule}: ${found.length}`);
    for (const [where, same] of Map.groupBy(found, ({ where }) => where)) console.log(`  ${where}\n    ${same.length} ×, first ${same[0]!.state} at ${same[0]!.address}`);
  }
}
