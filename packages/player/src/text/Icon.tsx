/** The drawings beside words. Never without a word: each is hidden from assistive technology. */
import type { ReactNode } from "react";

const paths = {
  back: "M15 5l-7 7 7 7",
  fold: "M9 5l7 7-7 7",
  yes: "M4 12.5l5.5 5.5L20 7",
  dash: "M5 12h14",
  error: "M21.5 12a9.5 9.5 0 1 1-19 0a9.5 9.5 0 1 1 19 0M12 6.5v7M12 16v2",
  ok: "M22.5 12a10.5 10.5 0 1 1-21 0a10.5 10.5 0 1 1 21 0M7 12.4l3.4 3.4L17 9",
  permit: "M5 2h10l4.5 4.5V22H5zM15 2v5h4.5M8.5 12h7.5M8.5 16h7.5",
  letter: "M2.5 5h19v14h-19zM2.5 6l9.5 7.5L21.5 6",
  stop: "M22.5 12a10.5 10.5 0 1 1-21 0a10.5 10.5 0 1 1 21 0M5 5l14 14",
  phone: "M6 2.5h4l1.8 5-2.3 1.8a13 13 0 0 0 5.2 5.2l1.8-2.3 5 1.8v4A3 3 0 0 1 18.5 21.5C10 21 3 14 2.5 5.5A3 3 0 0 1 6 2.5z",
  info: "M22.5 12a10.5 10.5 0 1 1-21 0a10.5 10.5 0 1 1 21 0M12 11v6.5M12 6.5v2",
};

export type IconName = keyof typeof paths;

export function Icon({ name, size, thin }: { name: IconName; size: number; thin?: boolean }): ReactNode {
  return (
    <svg
      className="vc-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      strokeWidth={thin ? 1.6 : 2}
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
