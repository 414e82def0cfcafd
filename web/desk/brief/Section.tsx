import type { ComponentChildren } from 'preact';

/** One part of the brief under its name. */
export function Section(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly className?: string;
}) {
  return (
    <section class={`brief-section ${props.className ?? ''}`}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}
