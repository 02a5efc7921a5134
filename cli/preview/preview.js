// The page beside the channel: asks every second where the player is and what was saved.
const intervalMs = 1000;
const byId = (id) => document.getElementById(id);
const told = byId('told');
const map = document.querySelector('#map img');
let shown = '';

async function jump(room) {
  told.textContent = 'On the way …';
  const answer = await fetch('/preview/jump', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ room }),
  });
  told.textContent = answer.ok ? '' : (await answer.json()).error;
  await look();
}

map.addEventListener('click', () => map.classList.toggle('large'));

function roomButton({ id, title, ending }, present) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.title = id;
  button.className = ending ?? '';
  button.setAttribute('aria-current', String(id === present));
  button.addEventListener('click', () => jump(id));
  item.append(button);
  return item;
}

function faultItem({ file, line, column, message, mend }) {
  const item = document.createElement('li');
  const place = document.createElement('small');
  place.textContent = `${file}:${line}:${column}`;
  item.append(`${message} ${mend}`, document.createElement('br'), place);
  return item;
}

async function look() {
  const state = await (await fetch('/preview/state')).json();
  const key = JSON.stringify(state);
  if (key === shown) return;
  shown = key;
  document.title = `Preview: ${state.title}`;
  byId('title').textContent = state.title;
  byId('faults').replaceChildren(...state.faults.map(faultItem));
  byId('rooms').replaceChildren(...state.rooms.map((room) => roomButton(room, state.room)));
  const lit = state.room === null ? '' : `&room=${encodeURIComponent(state.room)}`;
  map.src = `/preview/map.svg?version=${state.version}${lit}`;
}

async function keepLooking() {
  try {
    await look();
  } catch {
    told.textContent = 'The preview has stopped.';
  }
  setTimeout(keepLooking, intervalMs);
}

void keepLooking();
