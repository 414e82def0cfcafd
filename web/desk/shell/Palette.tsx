import { useEffect, useId, useState } from 'preact/hooks';
import { Dialog } from '../../kit/Dialog.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { searchPath } from '../../kit/iconPaths.ts';
import { commands, type Command } from '../state/commands.ts';
import { dialogs } from '../state/dialogs.ts';
import { words } from '../words/words.ts';

const mostShown = 12;

/** Everything the desk can do and everybody it knows, by typing a few letters. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = commands()
    .filter((command) => fits(command, query))
    .slice(0, query === '' ? undefined : mostShown);
  const chosen = found[Math.min(at, found.length - 1)];
  useEffect(() => setAt(0), [query]);
  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);

  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    dialogs.close();
    // After the dialog has gone and given the focus back, so that the command may move it.
    queueMicrotask(command.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <Dialog title={words.palette.title} bare wide onClose={dialogs.close}>
      <div class="palette-box">
        <Icon path={searchPath} />
        <input
          type="text"
          role="combobox"
          aria-label={words.palette.title}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          placeholder={words.palette.placeholder}
          value={query}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={id} class="palette-list" role="listbox" aria-label={words.palette.title}>
        {found.map((command, place) => (
          <li
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            aria-selected={command === chosen}
            onClick={() => run(command)}
            onMouseMove={() => setAt(place)}
          >
            <span class="palette-name" dir="auto">
              {command.name}
            </span>
            {command.hint && (
              <span class="palette-hint" dir="auto">
                {command.hint}
              </span>
            )}
            {command.group !== found[place - 1]?.group && (
              <span class="palette-group">{words.palette.groups[command.group]}</span>
            )}
            {command.keys && <kbd aria-hidden="true">{command.keys}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p class="palette-none" role="status">
          {words.palette.nothing}
        </p>
      )}
    </Dialog>
  );
}

/** Every typed word begins a word of the command, in any order. */
function fits(command: Command, query: string): boolean {
  const text = ` ${command.name} ${command.hint ?? ''}`.toLocaleLowerCase();
  const typed = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return typed.every((word) => text.includes(` ${word}`) || (word.length > 2 && text.includes(word)));
}
