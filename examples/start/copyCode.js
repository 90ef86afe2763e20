/**
 * Gives every "Kopieer de code" button its work: the text of the element that it names goes to the clipboard. The buttons are hidden in the
 * page, since without this script they would do nothing.
 */

/** Selects the code, for a browser that keeps the clipboard to itself: the visitor then copies it with the keyboard. */
function select(element) {
  const selection = getSelection();
  selection.removeAllRanges();
  selection.selectAllChildren(element);
}

async function copy(button, status) {
  const code = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = "De code is gekopieerd.";
  } catch {
    select(code);
    status.textContent = "De code is geselecteerd. Kopieer met Ctrl+C, of met Cmd+C op een Mac.";
  }
}

for (const button of document.querySelectorAll("button[data-copies]")) {
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", () => void copy(button, status));
}
