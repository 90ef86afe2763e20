/** Style sheets as text, for the shadow root. */
declare module "*.css?inline" {
  const text: string;
  export { text as default };
}
