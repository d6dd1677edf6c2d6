import { LANGUAGE_TAGS, type Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import type { RunStatus } from './use-run.ts';

interface StatusProps {
  readonly status: RunStatus;
  readonly language: Language;
  readonly provenance: string;
  /** The run settings differ from those of the records on screen. */
  readonly changed: boolean;
  /** On a phone the network is smaller. Before its script has come an exhibit cannot know where it is: style sheets decide. */
  readonly small: boolean;
  readonly instant: boolean;
  /** The step that a run had reached when the browser threw the page away. */
  readonly returned: number | undefined;
}

/** What runs, on what and why, and how it ended. Milestones are announced; the steps between them are not. */
export function StatusLines({ status, language, provenance, changed, small, instant, returned }: StatusProps) {
  const words = frameWords[language];
  const { backend } = status;
  return (
    <div class="status">
      <p class="milestone" role="status">{milestone(status, language, changed)}</p>
      {backend && (
        <p class="engine">
          {words.runsOn(words.backends[backend.id], backend.adapter)}
          {backend.rejected.map(({ id, reason }) => ` ${words.rejected(words.backends[id], words.rejectedBecause[reason])}`)}
          {backend.refused && ` ${words.slowPlan(words.rejectedBecause[backend.refused.reason])}`}
        </p>
      )}
      {instant && !backend && status.state !== 'idle' && <p class="engine">{words.runsOn(words.backends.javascript, undefined)}</p>}
      <p class="provenance">{status.records === undefined ? provenance : words.liveRun}</p>
      {returned !== undefined && <p class="returned" role="status">{words.returned(returned.toLocaleString(LANGUAGE_TAGS[language]))}</p>}
      {small && <p class="provenance smaller">{words.smallNetwork}</p>}
    </div>
  );
}

function milestone(status: RunStatus, language: Language, changed: boolean): string {
  const words = frameWords[language];
  switch (status.state) {
    case 'idle': return changed ? words.changed.idle : words.idle;
    case 'running': if (status.waiting) return status.backend ? words.waiting.computing : words.waiting.loading;
      return !status.progress?.done ? words.starting : changed ? `${words.running} ${words.changed.underWay}` : words.running;
    case 'paused': return `${words.pausedBy[status.paused ?? 'asked']}${changed ? ` ${words.changed.underWay}` : ''}`;
    case 'error': return words.failed(status.failure!.fault, status.checkpoint !== undefined, status.failure!.detail);
    case 'done':
    case 'stopped': return `${words.ended[status.ended!]}${changed ? ` ${words.changed.over}` : ''}`;
  }
}
