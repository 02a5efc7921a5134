/** Outlines of 24x24, drawn for this page. */
const paths = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12 3 4l18 8-18 8 1-8zm0 0h9',
  forward: 'M14 7l5 5-5 5M19 12h-9c-4 0-6 2-6 6',
  more: 'M6 12a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0zM12.8 12a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0zM19.6 12a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0z',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  bin: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  app: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  reply: 'M10 7 5 12l5 5M5 12h9c4 0 6 2 6 6',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  picture: 'M3 4h18v16H3zM3 16l5-5 5 5 3-3 5 5M15 7.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  photo: 'M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  slash: 'M15 4 9 20',
  chevron: 'm6 9 6 6 6-6',
  down: 'M12 5v14M6 13l6 6 6-6',
  out: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  warning: 'M12 4 2.5 20h19zM12 10v4M12 17v.5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  check: 'm5 12 5 5 9-10',
  megaphone: 'M4 10v4h3l9 5V5l-9 5zM19.5 9.5v5M8 14.5V19h3v-3',
  forum: 'M3 4h13v9H9l-4 3v-3H3zM19 9h2v8h-2v3l-4-3h-4',
  thread: 'M6 4v8a4 4 0 0 0 4 4h8M14 12l4 4-4 4',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0-4v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.6 7.2',
  chat: 'M4 5h16v11h-9l-5 4v-4H4z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 6.7-1.4',
  archive: 'M3 5h18v4H3zM5 9v10h14V9M10 13h4',
  shield: 'M12 3l8 3v6c0 4.5-3.2 7.6-8 9-4.8-1.4-8-4.5-8-9V6zM9 12l2.2 2.2L15 10',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  'new-thread': 'M4 4h16v12h-9l-5 4v-4H4zM12 7v6M9 10h6',
  join: 'M10 5H5v14h5M20 12H10M14 8l-4 4 4 4',
  leave: 'M14 5h5v14h-5M4 12h10M10 8l4 4-4 4',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.1M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  face: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9 9.5v.1M15 9.5v.1M8.5 14.5c1.8 2.2 5.2 2.2 7 0',
  gear: 'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10.5 3h3l.5 2.6 1.8.8 2.2-1.5 2.1 2.1-1.5 2.2.8 1.8 2.6.5v3l-2.6.5-.8 1.8 1.5 2.2-2.1 2.1-2.2-1.5-1.8.8-.5 2.6h-3l-.5-2.6-1.8-.8-2.2 1.5-2.1-2.1 1.5-2.2-.8-1.8L2 14.5v-3l2.6-.5.8-1.8-1.5-2.2L6 4.9l2.2 1.5 1.8-.8z',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 20c0-3.5 2.8-5.5 6.5-5.5s6.5 2 6.5 5.5M16 5.3a3.5 3.5 0 0 1 0 6.4M18 15c2.2.7 3.5 2.4 3.5 5',
  map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 4l13 8-13 8z',
  'zoom-in': 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5M11 8v6M8 11h6',
  'zoom-out': 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5M8 11h6',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  dots: 'M12 4.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6zM12 11.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6zM12 18.2a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
