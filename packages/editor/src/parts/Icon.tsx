/** The drawings beside words: 16 units square, in the colour of the text. Always decoration; the word carries the meaning. */
import type { ReactNode } from "react";

const drawings = {
  list: <path d="M2 3.5h12M5 8h9M5 12.5h9M2 3.5v9h1" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6" />,
  redo: <path d="m10.5 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.500 3.500" />
    </>
  ),
  check: <path d="m3 8.500 3.500 3.500L13 4.500" />,
  free: (
    <>
      <circle cx="8" cy="8" r="6.250" />
      <path d="m5.200 8.200 2 2 3.600-4" />
    </>
  ),
  permit: <path d="M3.500 1.750h6L12.500 5v9.250h-9zM9.500 1.750V5h3M5.750 8h4.500M5.750 11h4.500" />,
  notify: <path d="M1.750 3.500h12.500v9H1.750zM2 4l6 5 6-5" />,
  contact: <path d="M2 2.750h12v8H8.500L5 13.750v-3H2zM5 6.750h6" />,
  forbidden: (
    <>
      <circle cx="8" cy="8" r="6.250" />
      <path d="M4.750 8h6.500" />
    </>
  ),
  warn: <path d="M8 2 1.500 13.500h13zM8 6.500v3.250M8 11.600v.1" />,
  error: (
    <>
      <circle cx="8" cy="8" r="6.250" />
      <path d="M8 4.750v4M8 11.100v.1" />
    </>
  ),
  hint: <path d="M6 13.500h4M6.500 11.500c0-1.500-2-2.250-2-4.750a3.500 3.500 0 0 1 7 0c0 2.500-2 3.250-2 4.750z" />,
  to: <path d="M3 8h10M9 4l4 4-4 4" />,
  share: <path d="M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3" />,
  tray: <path d="M2 9.500 4 3h8l2 6.500v4H2zM2 9.500h3.500l1 1.750h3l1-1.750H14" />,
  flag: <path d="M3.500 14V2.500h9l-2 3 2 3h-9" />,
  question: (
    <>
      <circle cx="8" cy="8" r="6.250" />
      <path d="M6.200 6.300c.1-2.400 3.700-2.200 3.600 0 0 1.300-1.800 1.400-1.800 2.700M8 11.300v.1" />
    </>
  ),
  one: (
    <>
      <circle cx="8" cy="8" r="5.500" />
      <circle cx="8" cy="8" r="1.500" fill="currentColor" />
    </>
  ),
  several: (
    <>
      <rect x="2.500" y="2.500" width="11" height="11" rx="2" />
      <path d="m5.250 8.250 2 2 3.500-4" />
    </>
  ),
  boolean: (
    <>
      <rect x="1.750" y="4.500" width="12.500" height="7" rx="3.500" />
      <circle cx="10.750" cy="8" r="1.750" />
    </>
  ),
  number: (
    <path d="M2 11V5.500l-1 .7M5.500 6.500c.3-1.500 3-1.400 3 .3 0 1.500-3 2.700-3 4.200h3M11.500 5.500h3l-1.700 2.200c2.200 0 2.200 3.300 0 3.300-.8 0-1.200-.3-1.500-.8" />
  ),
  date: <path d="M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3" />,
  string: <path d="M3 4.500V3h10v1.500M8 3v10M6 13h4" />,
  place: (
    <>
      <path d="M8 14.250c3-3.250 4.500-5.500 4.500-7.750a4.500 4.500 0 0 0-9 0c0 2.250 1.500 4.500 4.500 7.750z" />
      <circle cx="8" cy="6.500" r="1.500" />
    </>
  ),
  bijlage: (
    <path d="m12.500 7.500-5 5a3 3 0 0 1-4.250-4.250l5.500-5.500a2 2 0 0 1 2.830 2.830l-5.400 5.400a1 1 0 0 1-1.400-1.400l4.700-4.700" />
  ),
  vasteWaarde: <path d="M4 7.500h8v6H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500" />,
  implicietAntwoord: <path d="M2.500 13.500v-8h11v8zM5.500 5.500V3h5v2.500M5.500 9.500l1.700 1.700L11 8" />,
  register: <path d="M3 4.500c0-2.500 10-2.500 10 0v7c0 2.500-10 2.500-10 0zM3 4.500c0 2.500 10 2.500 10 0M3 8c0 2.500 10 2.500 10 0" />,
  otherCheck: <path d="M2 2.500h6v11H2zM4 5.500h2M4 8h2M8 8h6M11.500 5.500 14 8l-2.500 2.500" />,
  other: <path d="M3.500 8h.1M8 8h.1M12.500 8h.1" />,
  down: <path d="m4 6 4 4 4-4" />,
  plus: <path d="M8 3v10M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  play: <path d="M5 3v10l8-5z" />,
  restart: <path d="M3 8a5 5 0 1 0 1.500-3.500L3 6M3 2.500V6h3.500" />,
  download: <path d="M8 2.500v8M4.500 7.500 8 11l3.500-3.500M3 13.500h10" />,
  folder: <path d="M2 12.500v-9h4l1.500 2H14v7z" />,
  file: <path d="M3.500 1.750h6L12.500 5v9.250h-9zM9.500 1.750V5h3" />,
  trash: <path d="M2.500 4h11M6 4V2.500h4V4M4 4l.5 9.500h7L12 4" />,
  lock: <path d="M4 7.500h8v6H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500" />,
  pencil: <path d="m3 13 .5-3L11 2.500 13.500 5 6 12.500zM9.500 4 12 6.500" />,
  eye: (
    <>
      <path d="M1.500 8C3 5 5.250 3.500 8 3.500S13 5 14.500 8C13 11 10.750 12.500 8 12.500S3 11 1.500 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** One drawing, hidden from assistive technology. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}

/** The mark of the product: one question, three routes. */
export function Mark(): ReactNode {
  return (
    <svg className="i mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 12h5M10 12c4 0 3-6 7-6M10 12c4 0 3 6 7 6M10 12h7" />
      <circle cx="4" cy="12" r="1.6" />
      <circle cx="19" cy="6" r="1.6" />
      <circle cx="19" cy="12" r="1.6" />
      <circle cx="19" cy="18" r="1.6" />
    </svg>
  );
}
