import type { ComponentChildren } from 'preact';

/** A quiet page with one thing to do: how one comes into the desk. */
export function EntryPage(props: {
  readonly title: string;
  readonly text?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <main class="entry">
      <div class="entry-box">
        <span class="brand-mark" aria-hidden="true" />
        <h1>{props.title}</h1>
        {props.text !== undefined && <p class="entry-text">{props.text}</p>}
        {props.children}
      </div>
    </main>
  );
}
