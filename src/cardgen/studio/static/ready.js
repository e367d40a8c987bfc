import { patient } from "./patient.js";

// The last step: what is still wrong, and files to take home.
const here = document.body.dataset.edit;
const checked = document.getElementById("checked");

async function look() {
  try {
    const answer = await patient(`${here}/check`, {}, (said) => { checked.querySelector("span").textContent = said || checked.dataset.looking; });
    if (answer.ok) checked.innerHTML = await answer.text();
    else checked.textContent = checked.dataset.fail;
  } catch { checked.textContent = checked.dataset.fail; }
}

for (const form of document.querySelectorAll("form[data-make]")) form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button"), busy = form.querySelector(".chip");
  const words = busy.querySelector("span"), plain = words.textContent;
  button.hidden = true;
  busy.hidden = false;
  try {
    const answer = await patient(form.action, { method: "POST", headers: { "X-Part": "yes" } }, (said) => { words.textContent = said || plain; });
    const said = await answer.json().catch(() => null);
    if (said?.href) {
      const link = document.createElement("a");
      link.href = said.href;
      link.download = said.name;
      document.body.append(link);
      link.click();
      link.remove();
    } else if (said?.refused) {
      checked.innerHTML = said.refused;
      document.getElementById("first")?.focus();
    } else checked.textContent = checked.dataset.fail;
  } catch { checked.textContent = checked.dataset.fail; }
  button.hidden = false;
  busy.hidden = true;
});
if (document.body.dataset.saves === "yes") fetch(`${here}/save`, { method: "POST" }).then(async (answer) => {
  const said = await answer.json();
  if (said.line) document.getElementById("saved").innerHTML = said.line;
}).catch(() => {});
look();
