/** What the host page said in the attributes of our script tag; empty where it said nothing. */
export interface Settings {
  /** Origin (and folder) of the Nightdesk server, without a slash at its end. */
  readonly base: string;
  /** BCP 47; empty = the page's language. */
  readonly locale: string;
  readonly open: boolean;
  /** A signed statement of who the customer is, made by the host's server. */
  readonly userToken: string;
  readonly privacy: string;
  /** A telephone number shown when the chat cannot be reached. */
  readonly contact: string;
  /** `light` or `dark`; empty = as the device is set. */
  readonly theme: string;
}

/** Reads `<script src="/widget.js" data-…>`; the server is where the script came from unless `data-base` says otherwise. */
export function readSettings(script: HTMLScriptElement | null, pageUrl: string): Settings {
  const {
    base,
    locale = '',
    open = 'false',
    userToken = '',
    privacy,
    contact = '',
    theme = '',
  } = script?.dataset ?? {};
  const home = new URL(base ?? '.', base === undefined && script?.src ? script.src : pageUrl).href.replace(/\/$/, '');
  return {
    base: home,
    locale,
    open: open !== 'false',
    userToken,
    privacy: new URL(privacy ?? 'privacy', `${home}/`).href,
    contact,
    theme,
  };
}
