import type { Page } from 'playwright-core';
import { type Looking, openPage } from '../fakes/browser.ts';

/** A page that is watched for everything that words must not do. */
export interface WatchedPage {
  readonly page: Page;
  /** What ran, asked, loaded, was forbidden by policy or led away since the page was opened. */
  readonly alarms: string[];
  /** What stands on the page as it is now that only words of ours may put there, one line each. */
  faults(): Promise<readonly string[]>;
}

/** Opens one for a server of ours, and others that it may speak to; nothing else is ever reached. */
export async function openWatchedPage(
  origin: string,
  looking: Looking = {},
  others: readonly string[] = [],
): Promise<WatchedPage> {
  const page = await openPage({ reducedMotion: 'reduce', ...looking });
  const alarms: string[] = [];
  const isOurs = (url: string): boolean =>
    /^(?:data|blob|about):/.test(url) || [origin, ...others].some((one) => url.startsWith(`${one}/`));
  await page.exposeFunction('ouch', (what: unknown) => void alarms.push(`ran ${String(what)}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (globalThis as unknown as { ouch(what: string): void }).ouch(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  await page.context().route(
    (url) => !isOurs(url.href),
    (route) => route.abort(),
  );
  page.on('request', (request) => {
    if (!isOurs(request.url())) alarms.push(`asked ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (!isOurs(socket.url().replace(/^ws/, 'http'))) alarms.push(`listened to ${socket.url()}`);
  });
  page.on('dialog', (dialog) => {
    alarms.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('frameattached', (frame) => alarms.push(`framed ${frame.url()}`));
  page.on('popup', (popup) => alarms.push(`opened ${popup.url()}`));
  page.on('download', (download) => alarms.push(`saved ${download.suggestedFilename()}`));
  return { page, alarms, faults: () => page.evaluate(lookForFaults, { tags: knownTags, attributes: knownAttributes }) };
}

/** Every element that a screen of ours draws. */
const knownTags =
  'html head meta title link script noscript body nightdesk-chat main header footer nav section article aside div span p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr th td a strong em b i s small code pre blockquote q bdi kbd time button form label input textarea select option fieldset legend dialog details summary svg path rect circle line polyline g'.split(
    ' ',
  );

/** Every attribute that they carry, beside `aria-…` and `data-…`. */
const knownAttributes =
  'class id href rel target lang dir title role hidden type tabindex datetime for name value autocomplete placeholder required disabled checked maxlength minlength rows d viewBox width height points cx cy r x y x1 y1 x2 y2 rx fill stroke stroke-dasharray transform preserveAspectRatio content charset src defer crossorigin media start scope open inputmode enterkeyhint spellcheck min max selected inert style'.split(
    ' ',
  );

/** Runs in the page: elements, attributes, addresses and names that are not ours, calculated words, directions that spill over. */
function lookForFaults(known: { readonly tags: readonly string[]; readonly attributes: readonly string[] }): string[] {
  const faults: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  const own = location.origin;
  const tagName = (node: Element): string => node.localName.toLowerCase();
  for (const root of roots) {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) roots.push(node.shadowRoot);
      judgeElement(node);
    }
    judgeDirections(root);
  }
  if (document.querySelectorAll('nightdesk-chat').length > 1) faults.push('two chats');
  if ('clobbered' in globalThis || roots.some((root) => root.getElementById('clobbered'))) faults.push('clobbered');
  if (document.baseURI !== location.href) faults.push(`another base ${document.baseURI}`);
  if (roots.some((root) => (root instanceof Document ? root.body : root).textContent.includes('9801547')))
    faults.push('calculated');
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth} wide on a screen of ${clientWidth}`);
  return [...new Set(faults)];

  function judgeElement(node: Element): void {
    const tag = tagName(node);
    if (!known.tags.includes(tag)) faults.push(`<${tag}>`);
    for (const { name, value } of node.attributes) {
      if (!/^(?:aria|data)-/.test(name) && !known.attributes.includes(name)) faults.push(`<${tag} ${name}>`);
      // Set by scripts of ours through the object model, which no policy forbids; from words they would reach outside.
      if (name === 'style' && /url|expression|@|fixed/i.test(value)) faults.push(`<${tag} style="${value}">`);
    }
    if (node instanceof HTMLAnchorElement && node.hasAttribute('href')) judgeLink(node);
    if (node instanceof HTMLScriptElement && !node.src.startsWith(`${own}/`)) faults.push('<script> of nobody');
    if (node instanceof HTMLLinkElement && !node.href.startsWith(`${own}/`)) faults.push(`<link ${node.href}>`);
    if (node instanceof HTMLMetaElement && node.httpEquiv !== '') faults.push(`<meta ${node.httpEquiv}>`);
  }

  function judgeLink({ href, protocol, origin, pathname, target, relList, username }: HTMLAnchorElement): void {
    if (username !== '') faults.push(`a link that hides its host ${href}`);
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) faults.push(`a link to ${href}`);
    const isWeb = protocol.startsWith('http');
    if (isWeb && origin !== own && target !== '_blank') faults.push(`a link away ${href}`);
    if (origin === own && !/^\/(?:$|help\/|privacy$|desk(?:\/(?!api)|$))/.test(pathname))
      faults.push(`a link in ${href}`);
    const isCareful = relList.contains('noopener') && (origin === own || relList.contains('noreferrer'));
    if (target === '_blank' && isWeb && !isCareful) faults.push(`a careless link to ${href}`);
  }

  /** Marks that turn the direction of what follows may turn only their own words, not ours behind them. */
  function judgeDirections(root: Document | ShadowRoot): void {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2068]/.test(node.nodeValue ?? '')) continue;
      let around = node.parentElement;
      // All that stands in a bubble is of one writer.
      if (around?.closest('.bubble[dir=auto], .notice[dir=auto]')) continue;
      while (around?.parentElement && !isApart(around)) around = around.parentElement;
      if (around === null || ['title', 'textarea', 'option'].includes(tagName(around))) continue;
      const after = document.createRange();
      after.selectNodeContents(around);
      after.setStartAfter(node);
      const behind = after.toString().trim();
      if (behind !== '') faults.push(`turns what stands behind it in <${tagName(around)} class="${around.className}">`);
    }
  }

  function isApart(element: Element): boolean {
    const { unicodeBidi, display } = getComputedStyle(element);
    return /isolate|plaintext/.test(unicodeBidi) || !/^(?:inline|contents)$/.test(display);
  }
}
