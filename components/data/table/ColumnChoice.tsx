import type { Language } from '../../../src/language.ts';
import type { Columns, Table } from './read-table.ts';
import { tableWords } from './words.ts';

interface ChoiceProps {
  readonly table: Table;
  readonly onChange: (columns: Columns) => void;
  readonly language: Language;
}

/** Other columns than those that were guessed. */
export function ColumnChoice({ table: { columns, used }, onChange, language }: ChoiceProps) {
  const { none, ...words } = tableWords[language].columns;
  return (
    <div class="own-columns">
      {(['x', 'y', 'label'] as const).map((role) => (
        <label key={role}>
          <span>{words[role]}</span>
          <select data-column={role} value={used[role] ?? ''} onChange={({ currentTarget: { value } }) => onChange({ ...used, [role]: value === '' ? undefined : Number(value) })}>
            {role === 'label' && <option value="" selected={used.label === undefined}>{none}</option>}
            {columns.map((name, i) => <option key={i} value={i} selected={used[role] === i}>{name}</option>)}
          </select>
        </label>
      ))}
    </div>
  );
}
