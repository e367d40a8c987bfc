// Many editions: a sheet with its logos is dropped, and the table says what comes of each row.
const form = document.getElementById("drop"), files = document.getElementById("files");
const changes = document.getElementById("changes"), address = document.getElementById("main").dataset.rows;
const AGAIN = 800; // ms between looks
let filter = "";

function send(list) {
  if (!list?.length) return;
  files.files = list;
  document.getElementById("reading").hidden = false;
  form.submit();
}
files.addEventListener("change", () => send(files.files));
for (const kind of ["dragover", "dragenter"]) addEventListener(kind, (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  form.classList.add("over");
});
addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
addEventListener("drop", (event) => {
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  form.classList.remove("over");
  send(event.dataTransfer.files);
});

function filtered() {
  for (const button of changes.querySelectorAll("[data-filter]")) button.setAttribute("aria-pressed", button.dataset.filter === filter);
  for (const row of changes.querySelectorAll("tr[data-kind]")) row.hidden = Boolean(filter) && row.dataset.kind !== filter;
}
changes.addEventListener("click", (event) => {
  const button = event.target.closest("[data-filter]");
  if (!button) return;
  filter = button.dataset.filter;
  filtered();
});

// While rows come in, what changed is shown; the place of the cursor and of the table stay.
async function look() {
  const before = changes.querySelector(".doing");
  if (before?.dataset.busy !== "yes") return;
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) {
    const place = changes.querySelector("#rows")?.scrollTop ?? 0, focus = document.activeElement?.id;
    const said = document.createElement("div");
    said.innerHTML = await answer.text();
    if (said.querySelector(".doing")?.dataset.rev !== before.dataset.rev) {
      changes.replaceChildren(...said.childNodes);
      filtered();
      changes.querySelector("#rows")?.scrollTo(0, place);
      if (focus) document.getElementById(focus)?.focus();
      const made = changes.querySelector(".doing")?.dataset.made;
      if (made) { const link = document.createElement("a"); link.href = made; link.download = ""; link.click(); }
    }
  }
  setTimeout(look, AGAIN);
}
setTimeout(look, AGAIN);
