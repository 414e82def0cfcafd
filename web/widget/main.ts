import { mountWidget, type Widget } from './mountWidget.ts';
import { readSettings } from './settings.ts';

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

/** `<nightdesk-chat>`; the script tag makes one by itself. */
class NightdeskChat extends HTMLElement {
  #widget: Widget | undefined;

  connectedCallback(): void {
    this.#widget ??= mountWidget(this, readSettings(script, location.href));
  }

  open(): void {
    this.#widget?.open();
  }

  close(): void {
    this.#widget?.close();
  }
}

// A page that loads the script twice has one widget.
if (customElements.get('nightdesk-chat') === undefined) {
  customElements.define('nightdesk-chat', NightdeskChat);
  const place = (): void => document.body.append(document.createElement('nightdesk-chat'));
  if (document.body === null) addEventListener('DOMContentLoaded', place);
  else place();
}
