import type { Synonyms } from '../phrase.ts';

/** Words around messages that somebody wants, or wants no more. */
export const aboutMessages: Synonyms = {
  polite:
    'please|pls|plz|now|thanks|thank you|immediately|ok|just|hey|hi|hello|bitte|danke|jetzt|sofort|endlich|hallo|ok|mal|it|doch',
  writing: `texting|messaging|emailing|writing|writing to|contacting|spamming|bothering|pestering|harassing|sending|notifying|annoying|sms`,
  messages: `message|messages|msg|msgs|text|texts|text messages|sms|smses|email|emails|e mail|e mails|mail|mails|newsletter|newsletters|notification|notifications|
    updates|reminders|alerts|spam|marketing|advertising|ads|advertisements|promotions|promos|offers|communications|communication|mailings`,
  nachrichten: `nachricht|nachrichten|sms|mail|mails|email|emails|e mail|e mails|newsletter|werbung|werbenachrichten|benachrichtigungen|mitteilungen|
    erinnerungen|spam|whatsapp|texte|angebote|post|infos|werbemails|meldungen`,
};
