/** Everything the widget itself says, in English and in German, side by side. */
const sentences = {
  language: ['en', 'de'],
  open: ['Open chat', 'Chat öffnen'],
  close: ['Close chat', 'Chat schließen'],
  assistant: ['Assistant', 'Assistent'],
  automated: ['Automated', 'Automatisch'],
  person: ['Service team', 'Serviceteam'],
  withYou: ['A person is with you', 'Ein Mensch ist für Sie da'],
  intro: [
    'You are chatting with our assistant, which is a bot. You can talk to a person at any time.',
    'Sie chatten mit unserem Assistenten, einem Bot. Sie können jederzeit mit einem Menschen sprechen.',
  ],
  privacy: ['Privacy notice', 'Datenschutzhinweis'],
  conversation: ['Conversation', 'Unterhaltung'],
  you: ['You', 'Sie'],
  choices: ['Choices', 'Auswahl'],
  write: ['Write a message', 'Nachricht schreiben'],
  send: ['Send', 'Senden'],
  talk: ['Talk to a person', 'Mit einem Menschen sprechen'],
  asked: ['You asked for a person', 'Sie haben um einen Menschen gebeten'],
  waiting: [
    'A person has been asked to join. You can keep writing.',
    'Ein Mensch wurde dazugerufen. Sie können weiterschreiben.',
  ],
  helpedAsk: ['Did this help?', 'Hat das geholfen?'],
  yes: ['Yes', 'Ja'],
  no: ['No', 'Nein'],
  from: ['From', 'Aus'],
  typing: ['is typing', 'schreibt'],
  reconnecting: [
    'Connecting again. What you write is sent when we are back.',
    'Wir verbinden neu. Was Sie schreiben, wird danach gesendet.',
  ],
  offline: [
    'You are offline. What you write is sent when you are back.',
    'Sie sind offline. Was Sie schreiben, wird später gesendet.',
  ],
  unreachable: ['We cannot reach the chat right now.', 'Der Chat ist gerade nicht erreichbar.'],
  tryAgain: ['Try again', 'Erneut versuchen'],
  orCall: ['or call', 'oder anrufen:'],
  sending: ['Sending', 'Wird gesendet'],
  queued: ['Waiting for the connection', 'Wartet auf Verbindung'],
  notSent: ['Not sent', 'Nicht gesendet'],
  left: ['Characters left', 'Zeichen übrig'],
  over: ['Characters too many', 'Zeichen zu viel'],
  more: ['More', 'Mehr'],
  download: ['Download transcript', 'Verlauf herunterladen'],
  forget: ['End chat and forget this device', 'Chat beenden und dieses Gerät vergessen'],
  forgetTitle: ['End this chat?', 'Chat beenden?'],
  forgetText: [
    'This device forgets the chat. To keep a copy, download the transcript first.',
    'Dieses Gerät vergisst den Chat. Für eine Kopie laden Sie vorher den Verlauf herunter.',
  ],
  forgetYes: ['End and forget', 'Beenden und vergessen'],
  forgetNo: ['Keep chatting', 'Weiter chatten'],
  ended: ['This chat has ended.', 'Dieser Chat ist beendet.'],
  startNew: ['Start a new chat', 'Neuen Chat beginnen'],
  latest: ['New messages', 'Neue Nachrichten'],
};

/** The widget's words in one language. */
export type Words = Readonly<Record<keyof typeof sentences, string>>;

/** The widget's own words for a BCP 47 language; English where we have none. */
export function wordsFor(locale: string): Words {
  const column = locale.toLowerCase().startsWith('de') ? 1 : 0;
  // Every sentence has both, so every name has one.
  return Object.fromEntries(Object.entries(sentences).map(([name, both]) => [name, both[column]])) as Words;
}
