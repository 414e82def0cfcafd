import type { Reply } from './provider.ts';

/** A customer's phone as a page: write to our number and see what comes back. */
export function phonePage(path: string, number: string): Reply {
  if (path === '/phone/phone.js') return { status: 200, headers: { 'content-type': 'text/javascript' }, body: script };
  if (path === '/phone/phone.css') return { status: 200, headers: { 'content-type': 'text/css' }, body: style };
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'self'" },
    body: page(number),
  };
}

function page(number: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A phone</title>
<link rel="stylesheet" href="/phone/phone.css">
<main>
  <header>
    <h1>Messages to ${number}</h1>
    <label>My number <input id="number" value="+4915112345678" autocomplete="off"></label>
  </header>
  <ol id="log" aria-live="polite"></ol>
  <form id="form">
    <input id="text" aria-label="Text message" placeholder="Text message" autocomplete="off" maxlength="1600">
    <button>Send</button>
  </form>
  <p id="state" role="status"></p>
</main>
<script src="/phone/phone.js" defer></script>
</html>`;
}

const script = `
const log = document.getElementById('log');
const number = document.getElementById('number');
const text = document.getElementById('text');
const state = document.getElementById('state');
let shown = '';
async function show() {
  const answer = await fetch('/phone/messages?number=' + encodeURIComponent(number.value));
  const messages = await answer.json();
  const now = JSON.stringify(messages);
  if (now === shown) return;
  shown = now;
  log.replaceChildren(...messages.map((message) => {
    const line = document.createElement('li');
    line.className = message.direction === 'inbound' ? 'mine' : 'theirs';
    line.textContent = message.body;
    return line;
  }));
  log.scrollTop = log.scrollHeight;
}
document.getElementById('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = new URLSearchParams({ from: number.value, text: text.value });
  text.value = '';
  const answer = await fetch('/phone/send', { method: 'POST', body });
  const { status } = await answer.json();
  state.textContent = status === 200 ? '' : 'Nightdesk answered ' + (status || 'nothing: is it running?');
  await show();
});
setInterval(show, 700);
show();
`;

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; place-items: center; min-height: 100vh; background: light-dark(#e9edf1, #0f151b); }
main { display: flex; flex-direction: column; width: min(400px, 100vw); height: min(720px, 100vh); background: light-dark(#fff, #182029); border-radius: 24px; overflow: hidden; box-shadow: 0 16px 48px #0003; }
header { padding: 16px; border-bottom: 1px solid light-dark(#dde3e8, #2b3742); }
h1 { margin: 0 0 8px; font-size: 18px; }
label { display: flex; gap: 8px; align-items: center; font-size: 13px; }
input { flex: 1; min-width: 0; padding: 8px 12px; border: 1px solid light-dark(#8795a1, #6f7f8c); border-radius: 8px; font: inherit; background: none; color: inherit; }
ol { flex: 1; overflow-y: auto; margin: 0; padding: 16px; list-style: none; display: flex; flex-direction: column; gap: 8px; }
li { max-width: 80%; padding: 8px 12px; border-radius: 14px; white-space: pre-wrap; overflow-wrap: anywhere; }
.mine { align-self: flex-end; background: #0b6866; color: #fff; }
.theirs { align-self: flex-start; background: light-dark(#eef1f4, #26313b); }
form { display: flex; gap: 8px; padding: 12px; border-top: 1px solid light-dark(#dde3e8, #2b3742); }
button { padding: 8px 16px; border: 0; border-radius: 8px; background: #0b6866; color: #fff; font: inherit; }
#state { margin: 0; padding: 0 16px 8px; font-size: 13px; }
`;
