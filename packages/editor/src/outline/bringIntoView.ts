/** Scrolling a card into sight in a list whose cards take their real height only when they are seen. */

/** Frames in which cards that just came into sight may still push others along. */
const FRAMES = 3;

/** Scrolls as little as needed to show what `find` gives, and again until heights have settled. Gives the function that stops it. */
export function bringIntoView(find: () => Element | null | undefined): () => void {
  let frame = 0;
  const bring = (left: number): void => {
    find()?.scrollIntoView?.({ block: "nearest" });
    if (left > 0) frame = requestAnimationFrame(() => bring(left - 1));
  };
  bring(FRAMES);
  return () => cancelAnimationFrame(frame);
}
