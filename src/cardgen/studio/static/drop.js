import { patient } from "./patient.js";

// A logo, dragged in or chosen.
export function dropping(edit) {
  const { form } = edit;
  const zone = () => document.getElementById("drop");

  async function take(file) {
    if (!file || edit.looking) return;
    edit.alarm("a-logo");
    const sent = new FormData();
    sent.set("logo", file);
    const answer = await patient(`${edit.here}/logo`, { method: "POST", body: sent, headers: { "X-Window": edit.window } }, edit.stage.tell).catch(() => null);
    if (answer?.ok) return edit.live.again("logo");
    const said = await answer?.json().catch(() => null);
    edit.alarm("a-logo", said?.refused ?? document.getElementById("stage").dataset.refused);
  }

  form.addEventListener("change", (event) => { if (event.target.id === "logo") take(event.target.files[0]); });
  for (const kind of ["dragover", "dragenter"]) addEventListener(kind, (event) => {
    if (!zone() || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone().classList.add("over");
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) zone()?.classList.remove("over"); });
  addEventListener("drop", (event) => {
    if (!zone() || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    zone().classList.remove("over");
    take(event.dataTransfer.files[0]);
  });
}
