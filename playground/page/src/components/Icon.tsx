/** Outlines of 24x24, drawn for this page. */
const paths = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12 3 4l18 8-18 8 1-8zm0 0h9',
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
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
