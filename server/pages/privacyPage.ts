import type { RawResponse } from '../../core/channel.ts';
import type { Library } from '../../core/library.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { pageWords } from './words.ts';

/** What happens to the words of somebody who writes to us, before they write. */
export function privacyPage(library: Library | null, retentionDays: number, locale: string): RawResponse {
  const words = pageWords(locale);
  const { company = '', contact = '' } = library?.policy ?? {};
  const text = locale === 'de' ? german(company, retentionDays) : english(company, retentionDays);
  return page(
    { title: `${words.privacy} · ${company}`, company, contact, locale, words, listed: false },
    html`<article>${text}</article>`,
  );
}

function english(company: string, days: number): Html {
  return html`<h1>Privacy in this chat</h1>
    <p>
      You write to an automated assistant of ${company}. It says so in its first message, and it tells you when a person
      joins or leaves. You can ask for a person at any time.
    </p>
    <h2>What is kept</h2>
    <ul>
      <li>What you and we write, so that you do not have to start over and a person can read what was said.</li>
      <li>Card numbers, security codes, PINs and passwords are masked before anything is stored.</li>
      <li>Your time zone and language as your browser or phone reports them. No location, no fingerprint.</li>
      <li>Words of a conversation that has been silent for ${days} days are erased.</li>
    </ul>
    <h2>On your device</h2>
    <p>
      Nothing is stored before you open the chat. Then this site remembers which conversation is yours. “End chat and
      forget this device” in the chat’s menu removes it. What you type but do not send is not shown to anybody.
    </p>
    <h2>How it judges</h2>
    <p>
      Everything is worked out on our own server. The assistant notices when somebody sounds dissatisfied and when
      things take too much effort, so that it can be brief and bring in a person sooner. It is never used to sell you
      anything, and people here see your words, not a diagnosis. What you write trains nothing.
    </p>
    <h2>Your rights</h2>
    <p>Ask in the chat for a copy of what we hold about you, or to have it erased. A person takes care of it.</p>`;
}

function german(company: string, days: number): Html {
  return html`<h1>Datenschutz in diesem Chat</h1>
    <p>
      Sie schreiben einem automatischen Assistenten von ${company}. Er sagt das in seiner ersten Nachricht und sagt
      Ihnen, wenn ein Mensch dazukommt oder geht. Sie können jederzeit nach einem Menschen fragen.
    </p>
    <h2>Was gespeichert wird</h2>
    <ul>
      <li>Was Sie und wir schreiben, damit Sie nicht von vorn anfangen müssen und ein Mensch nachlesen kann.</li>
      <li>Kartennummern, Prüfziffern, PINs und Passwörter werden unkenntlich gemacht, bevor etwas gespeichert wird.</li>
      <li>Ihre Zeitzone und Sprache, wie Browser oder Telefon sie melden. Kein Standort, kein Fingerabdruck.</li>
      <li>Der Wortlaut eines Gesprächs, das ${days} Tage ruht, wird gelöscht.</li>
    </ul>
    <h2>Auf Ihrem Gerät</h2>
    <p>
      Bevor Sie den Chat öffnen, wird nichts gespeichert. Danach merkt sich diese Seite, welches Gespräch Ihres ist.
      „Chat beenden und Gerät vergessen“ im Menü entfernt das. Was Sie tippen, aber nicht senden, sieht niemand.
    </p>
    <h2>Wie er urteilt</h2>
    <p>
      Alles geschieht auf unserem eigenen Server. Der Assistent merkt, wenn jemand unzufrieden klingt oder etwas zu
      mühsam wird, damit er sich kurz fassen und früher einen Menschen holen kann. Das wird nie benutzt, um Ihnen etwas
      zu verkaufen, und Menschen sehen hier Ihre Worte, keine Diagnose. Was Sie schreiben, trainiert nichts.
    </p>
    <h2>Ihre Rechte</h2>
    <p>
      Bitten Sie im Chat um eine Kopie dessen, was wir über Sie gespeichert haben, oder um Löschung. Ein Mensch kümmert
      sich darum.
    </p>`;
}
