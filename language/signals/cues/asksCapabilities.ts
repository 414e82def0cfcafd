import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';

/** "What can you do?" */
export const asksCapabilities: Cues = {
  mostWords: 12,
  clause: [
    phrases(`
      what (all)? (can|could|do|are|else can|else do|exactly can|exactly do) (you|u|this bot|this chat|this) (actually|even|exactly|really)? (do|help|answer|offer|able to do|know|assist|good at|capable of|good for|for) (for me|me with|me|with|exactly|here|about|to help|best|then)? (with|here|then|exactly)? $
      what (kind|sort|kinds|sorts|type|types) of (things|questions|stuff|help|topics|issues|problems) (can|do|could) (you|i|u) …
      what (can|could|should) (i|we) (ask|do|say|type|write) (you|here|to you|with you|in this chat|in here|u) (here|about)? $
      what (are|r) (you|u|your) (capable of|able to do|good at|good for|capabilities|functions|features|skills|abilities|options|for)
      what (services|help|topics|options|commands|features) (do|can|are) (you|available|there|i|u) … $
      (which|what) (questions|topics|things|subjects|areas) (can|do|could|are|should) (i|you|we) …
      how (can|could|do|will|would|exactly can) (you|u|this bot|this chat|this) (actually|exactly|possibly)? (help|assist|be of help) (me|us|here)? (here|then|today|exactly)? $
      how (does|do) (this|it|you|this bot|this chat|this chatbot) (bot|chat|thing|work|chatbot|assistant) (work)? (exactly|here|then|actually)? $
      (tell|show) me what (you|u|i) (can|are|could) (do|able to do|ask|help with|ask you|help me with|capable of)
      (list|show|what are) (me)? (your|the|all|all your)? (commands|options|features|capabilities|skills|functions|topics) $
      (do you|can you) (only)? (know|answer|do) (everything|anything|anything else|any question|anything useful) … $
      what is this (bot|chat|chatbot|assistant) (for|about|good for) $
      what (is|s) (this chat|this bot|your purpose|your job|your role|this chat bot) (for|about|exactly|good for)? $
      what do you do (here|exactly)? $
    `),
    phrases(`
      was (alles|so|denn|genau)? (kannst|koennen|kann|weisst|machst|bietest|koennt|wissen|machen|bieten) (du|sie|dieser bot|der bot|ihr|dieser chat|man hier|man) (alles|so|denn|eigentlich|hier|genau|mir|fuer mich|noch|ueberhaupt)? (alles|so|denn|eigentlich|hier|genau|fuer mich|mir)? (tun|machen|beantworten|anbieten|bieten|leisten|helfen|an|fragen|wissen)? $
      (wobei|womit|bei was|wie|mit was|inwiefern) (kannst|koennen|kann|koennt|koenntest|koennten) (du|sie|der bot|dieser bot|ihr) (mir|uns|hier|denn|eigentlich)? (alles|so|denn|eigentlich|hier|genau|ueberhaupt)? (helfen|weiterhelfen|behilflich sein|unterstuetzen) (denn)? $
      was (kann|darf|soll) (ich|man) (dich|sie|hier|euch|dir|alles) (alles|hier|so|denn|fragen)? (fragen|machen|tun|schreiben|stellen)? $
      (welche|was fuer) (fragen|themen|dinge|sachen|funktionen|services|befehle|moeglichkeiten|leistungen|anliegen) (kann|kannst|koennen|beantwortest|beantworten|gibt|hast|haben|darf|koennt) …
      wie (funktioniert|funktionierst|geht|arbeitet|benutzt|benutze) (das|du|der|dieser|man|ich|denn|hier) (chat|bot|chatbot|hier|denn|das hier|diesen chat)? (hier|denn)? $
      (was|welche) sind (deine|ihre|eure|die) (funktionen|faehigkeiten|themen|aufgaben|moeglichkeiten|befehle)
      (welche|was fuer) (themen|fragen|funktionen|dinge|sachen) (kennst|beherrschst|verstehst|kannst|hast|beantwortest|bietest) (du|sie|ihr)
      (sag|zeig|erklaer|erzaehl) (mir)? (mal|bitte)? was (du|sie|man hier) (alles|so)? (kannst|koennen|kann) …
      (wofuer|wozu) (bist|sind|ist) (du|sie|der|dieser|das) (chat|bot|da|gut|eigentlich|hier|denn)? (da|gut|hier)? $
      was (machst|tust) (du|sie) (hier|so|eigentlich|denn)? $
    `),
  ],
};
