// Themes by dragging. The buttons beside them are the real thing; this is an extra.
export function ordering(edit) {
  const { form } = edit;
  let held = null;
  const row = (event) => event.target.closest?.("#themes .row[draggable]");

  form.addEventListener("dragstart", (event) => {
    held = row(event);
    if (held) event.dataTransfer.effectAllowed = "move";
  });
  form.addEventListener("dragover", (event) => {
    const over = row(event);
    if (!held || !over) return;
    event.preventDefault();
    form.querySelectorAll(".row.over").forEach((one) => one.classList.remove("over"));
    if (over !== held) over.classList.add("over");
  });
  form.addEventListener("drop", async (event) => {
    const over = row(event);
    if (!held || !over || over === held) return;
    event.preventDefault();
    over.before(held);
    const names = [...form.querySelectorAll("#themes .row[draggable]")].map((one) => one.dataset.topic);
    held = null;
    await edit.live.act("order", names.join(" "));
    await edit.live.again();
  });
  form.addEventListener("dragend", () => {
    held = null;
    form.querySelectorAll(".row.over").forEach((one) => one.classList.remove("over"));
  });
}
