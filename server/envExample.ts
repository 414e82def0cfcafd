import { aboutSettings, settingsShape } from './settings.ts';

/** The text of `.env.example`: every setting with its default and what it is for. */
export function envExample(): string {
  const lines = Object.entries(settingsShape).map(([name, schema]) => {
    const { default: standard = '', help = '' } = aboutSettings.get(schema) ?? {};
    return `# ${help}\n# ${name}=${standard}\n`;
  });
  return `# Nightdesk needs no settings to start. Copy this file to .env and take away the # of what you change.\n\n${lines.join('\n')}`;
}
