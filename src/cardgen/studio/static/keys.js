// Keys. In a field the browser's own undo comes first.
export function keys(edit) {
  const steps = () => [...document.querySelectorAll("#rail a")];
  addEventListener("keydown", (event) => {
    const typing = event.target.matches?.("input:not([type=radio]):not([type=color]), textarea, select");
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "s") { event.preventDefault(); edit.live.flush().then?.(() => edit.live.keep()) ?? edit.live.keep(); }
    else if (command && !typing && event.key.toLowerCase() === "z") { event.preventDefault(); edit.live.step(event.shiftKey ? "redo" : "undo"); }
    else if (command && !typing && event.key.toLowerCase() === "y") { event.preventDefault(); edit.live.step("redo"); }
    else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const down = event.key === "ArrowDown";
      const row = event.target.closest?.("#themes .row");
      event.preventDefault();
      if (row) return row.querySelector(`[data-move=${down ? "down" : "up"}]`)?.click();
      const at = steps().findIndex((link) => link.hasAttribute("aria-current"));
      steps()[at + (down ? 1 : -1)]?.click();
    } else if (!typing && (event.key === "PageDown" || event.key === "PageUp")) {
      event.preventDefault();
      edit.stage.turn(event.key === "PageDown" ? 1 : -1);
    }
  });
}
