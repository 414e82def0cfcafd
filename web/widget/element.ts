type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/** Makes an element: functions become listeners (`onclick`), true an empty attribute, false and undefined none; text is only ever text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Makes a button that does something when it is pressed. */
export function button(
  className: string,
  onclick: () => void,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  return element('button', { type: 'button', class: className, onclick, ...attributes }, ...children);
}

/** Draws one icon of web/kit/iconPaths; the words beside it name it, so it is hidden from screen readers. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const stroke = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  stroke.setAttribute('d', path);
  svg.append(stroke);
  return svg;
}
