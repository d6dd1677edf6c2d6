import { settings, toolNames, type Case } from '../../src/checkpoints/settings.ts';
import type { Language } from '../../src/language.ts';
import { Sources } from './Sources.tsx';

/** What to set in each tool for one type. The same at build time and for a file that was read. */
export function SettingsList({ of, language }: { of: Case; language: Language }) {
  return (
    <dl class="tool-settings">
      {settings[of].map(({ tool, text, code, sources }) => (
        <div key={tool}>
          <dt>{toolNames[tool]}</dt>
          <dd>
            <p>{text[language]}</p>
            {code && <pre class="code" tabIndex={0}><code>{code}</code></pre>}
            <Sources ids={sources} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
