/** Headings at the level that the host page asked for. */
import type { ReactNode } from "react";
import { useSettings } from "./settings.ts";

/** The main heading of a screen, which takes focus when the screen appears. `describedBy` is read after it. */
export function MainHeading({ children, describedBy }: { children: ReactNode; describedBy?: string | undefined }): ReactNode {
  const { level } = useSettings();
  const Tag = `h${level}` as "h2";
  return (
    <Tag className="vc-h utrecht-heading-2" part="heading" tabIndex={-1} data-vc-heading="" aria-describedby={describedBy}>
      {children}
    </Tag>
  );
}

/** The heading of a part of a screen, one level below the main one. */
export function PartHeading({ children, id }: { children: ReactNode; id?: string }): ReactNode {
  const { level } = useSettings();
  const Tag = `h${Math.min(6, level + 1)}` as "h3";
  return (
    <Tag className="vc-h3 utrecht-heading-3" id={id}>
      {children}
    </Tag>
  );
}
