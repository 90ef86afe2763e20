/** Where the editor starts in the browser. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/App.tsx";
import { startDevice } from "./shell/device.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

const device = await startDevice();
createRoot(root).render(
  <StrictMode>
    <App device={device} />
  </StrictMode>,
);
