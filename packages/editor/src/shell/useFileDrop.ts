/** Files dropped anywhere on the page. Drags of anything else are left to the browser. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/** Calls back with what was dropped; gives whether a file now hovers over the page. A folder arrives as no files. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [hovers, setHovers] = useState(false);
  const drop = useRef(onFiles);
  useEffect(() => {
    drop.current = onFiles;
  });
  // Before the screen is drawn: a file dropped at first sight of it counts, and never replaces the page.
  useLayoutEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setHovers(true);
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovers(false);
    };
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const dropped = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setHovers(false);
      const items = [...(event.dataTransfer?.items ?? [])];
      const folders = items.some((item) => item.webkitGetAsEntry?.()?.isDirectory === true);
      drop.current(folders ? [] : [...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", over);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", dropped);
    };
  }, []);
  return hovers;
}
