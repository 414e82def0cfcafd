import type { OutboundMessage } from '../../core/channel.ts';
import { toPlain } from '../../text/plain.ts';
import { countSegments, smartEncode } from '../../text/segments.ts';
import { paint } from './paint.ts';

/** A message as a customer would read it, each line behind a bar; under it what belongs to it. */
export function showMessage(message: OutboundMessage, variant: 'web' | 'sms', bar = paint.accent('│ ')): string {
  const { text, choices, source, asksHelped } = message;
  const shown = variant === 'sms' ? text : toPlain(text);
  const lines = wrapped(shown, 92);
  for (const [place, { label }] of choices.entries()) lines.push(`${paint.accent(String(place + 1))} ${label}`);
  const notes = [
    source ? `From: ${source.title}` : '',
    asksHelped === true && variant === 'web' ? 'Did this help?' : '',
    variant === 'sms' ? segmentsOf(text, choices) : '',
  ].filter(Boolean);
  if (notes.length > 0) lines.push(paint.faint(notes.join('   ')));
  return lines.map((line) => `${bar}${line}`.trimEnd()).join('\n');
}

function segmentsOf(text: string, choices: OutboundMessage['choices']): string {
  const whole = [text, ...choices.map(({ label }, place) => `${place + 1}. ${label}`)].join('\n');
  const { encoding, units, segments } = countSegments(smartEncode(whole));
  return `${units} ${encoding === 'gsm7' ? 'septets' : 'units'}, ${segments} ${segments === 1 ? 'part' : 'parts'}`;
}

function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const space = rest.lastIndexOf(' ', width);
      const end = space > 0 ? space : width;
      lines.push(rest.slice(0, end));
      rest = rest.slice(end).trimStart();
    }
    return [...lines, rest];
  });
}
