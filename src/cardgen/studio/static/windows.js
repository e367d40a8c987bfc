// The same work in two windows: in one of them somebody types, the other looks on, until they choose to go on here.
const KEY = "cardgen-window";
const FOLLOW = 400; // ms of rest before a window that looks on follows

export function windows(edit) {
  const band = document.getElementById("elsewhere"), first = band.querySelector("b"), look = document.getElementById("look-on");
  const name = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
  let was = sessionStorage.getItem(KEY) ?? "", timer = 0; // only while this window goes from page to page; a copy of it has none
  sessionStorage.removeItem(KEY);
  edit.window = name;
  edit.looking = false;

  const say = (act) => fetch(`${edit.here}/window`, { method: "POST", body: JSON.stringify({ window: name, was, act }), headers: { "Content-Type": "application/json" }, keepalive: true });

  function shut() {
    for (const one of edit.form.querySelectorAll("input, textarea, select, button")) {
      if (one.matches("textarea, input:not([type=file], [type=radio], [type=color])")) one.readOnly = true; // can be read and copied
      else one.disabled = true;
    }
    for (const one of document.querySelectorAll(".undo .b")) one.disabled = true;
    for (const one of edit.form.querySelectorAll("[draggable]")) one.draggable = false;
  }

  // From now on this window only looks; `lost` when it was the one to type in.
  function only(lost = false) {
    band.hidden = false;
    first.textContent = lost ? band.dataset.lost : band.dataset.other;
    if (lost) look.hidden = true;
    edit.looking = true;
    shut();
  }

  async function open() {
    const answer = await say("open").catch(() => null);
    was = "";
    if (answer?.ok && !(await answer.json()).mine) only();
  }

  async function take() {
    const answer = await say("take").catch(() => null);
    if (!answer?.ok) return;
    edit.looking = false;
    band.hidden = true;
    await edit.live.again("");
    edit.form.querySelector("textarea, input:not([type=hidden], [type=radio])")?.focus();
  }

  document.getElementById("take-over").addEventListener("click", take);
  look.addEventListener("click", () => { look.hidden = true; document.getElementById("take-over").focus(); });
  edit.form.addEventListener("renewed", () => { if (edit.looking) shut(); });
  addEventListener("focus", () => { if (edit.looking) edit.live.again(); });
  addEventListener("pagehide", () => { sessionStorage.setItem(KEY, name); say("leave").catch(() => null); });
  addEventListener("pageshow", (event) => { if (event.persisted) { sessionStorage.removeItem(KEY); open(); } });
  open();
  return {
    only,
    // Somebody changed this work, or took it over.
    heard: ({ work, holder }) => {
      if (!edit.here.endsWith(`/${work}`)) return;
      if (holder && holder !== name && !edit.looking) only(true);
      if (!edit.looking) return;
      clearTimeout(timer);
      timer = setTimeout(() => { if (!document.hidden) edit.live.again(); }, FOLLOW);
    },
  };
}
