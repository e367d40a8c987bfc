import { patient } from "./patient.js";

// What is typed goes to the server after a short rest; what comes back is put in its places. The newest change wins.
const REST = 120; // ms after the last key before a change is sent
const KEEP = 1000; // ms after the last change before it is saved
const SLOW = 300; // ms before it is said that a picture is on its way
const LONG = 5000; // ms before it is said that this takes long

const SMALL = 20000; // characters of a change that is sent even while the page is left
const MOMENT = 400; // ms that leaving a step waits for what was typed last
const rest = (time) => new Promise((done) => setTimeout(done, time));

const put = (id, html) => {
  const place = document.getElementById(id);
  if (place && place.innerHTML !== html) place.innerHTML = html;
};

export function live(edit) {
  const { form } = edit;
  const unsent = new Map(); // what was typed while there was no connection, by field
  const newest = new Map(); // the last change of each field: an older one is not sent again
  let resting = 0, keeping = 0, waiting = 0, lasting = 0, asked = 0, pending = null, inFlight = null, unsaved = false, asking = "";

  const body = (more) => JSON.stringify({ step: edit.step, theme: edit.theme, ...edit.stage.wanted(), ...more });

  async function send(method, address, content, path = "") {
    const mine = ++asked;
    let failed = "";
    if (path) newest.set(path, mine);
    const still = () => (path ? newest.get(path) === mine : mine === asked);
    clearTimeout(waiting);
    clearTimeout(lasting);
    waiting = setTimeout(() => edit.stage.wait(true), SLOW);
    lasting = setTimeout(() => edit.stage.tell(edit.stage.words.long), LONG);
    try {
      const options = { method, body: content, headers: { "Content-Type": "application/json", "X-Window": edit.window }, keepalive: content.length < SMALL };
      const answer = await patient(address, options, edit.stage.tell, still);
      if (!answer) return null;
      if (answer.status === 404 || answer.status === 403) {
        if (!path) return location.reload();
        edit.alarm("a-general", document.getElementById("stage").dataset.gone); // it can no longer be sent, but it can be copied
        return null;
      }
      if (answer.status === 423) { // in another window they went on
        edit.windows.only(true);
        edit.alarm("a-general", document.getElementById("elsewhere").dataset.unsent);
        return null;
      }
      const said = answer.ok ? await answer.json() : null;
      edit.online?.(true);
      if (said && !said.stale && mine === asked) take(said);
      if (!answer.ok && mine === asked) failed = edit.stage.words.fail;
      return said;
    } catch {
      if (path && still()) { unsent.set(path, content); unsaved = true; put("saved", document.getElementById("unsaved").innerHTML); }
      edit.online?.(false);
      return null;
    } finally {
      if (mine === asked) { clearTimeout(waiting); clearTimeout(lasting); edit.stage.wait(Boolean(failed)); edit.stage.tell(failed); }
    }
  }

  function take(said) {
    edit.rev = said.rev;
    for (const [path, field] of Object.entries(said.fields)) {
      const id = path.replaceAll(".", "-");
      const input = document.getElementById(`f-${id}`);
      if (!input) continue;
      put(`h-${id}`, field.head);
      if (edit.step !== "kleur" || field.bad || input.dataset.bad) put(`m-${id}`, field.meta);
      input.classList.toggle("bad", field.bad);
      input.dataset.bad = field.bad ? "yes" : "";
      if (field.bad) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
      // What another window changed; not where somebody types.
      if (!field.bad && !pending && !unsent.size && input !== document.activeElement && input.value !== field.value) input.value = field.value;
    }
    put("general", said.general);
    put("m-logo", said.logo);
    if (said.colors) put("colors", said.colors);
    put("rail", said.rail);
    saved(said);
    document.getElementById("name").textContent = said.name;
    const theme = document.getElementById("theme");
    if (theme.getAttribute("href") !== said.theme) theme.setAttribute("href", said.theme);
    document.getElementById("undo").disabled = !said.undo || edit.looking;
    document.getElementById("redo").disabled = !said.redo || edit.looking;
    edit.stage.take(said);
    if (edit.saves && !edit.looking && !said.saved && !said.nameless) keepSoon();
  }

  function saved(said) {
    unsaved = !said.saved && (!said.nameless || said.undo);
    put("saved", said.savedLine);
  }

  function keepSoon() {
    clearTimeout(keeping);
    keeping = setTimeout(keep, KEEP);
  }

  async function keep() {
    clearTimeout(keeping);
    if (!edit.saves || edit.looking) return;
    try {
      const answer = await patient(`${edit.here}/save`, { method: "POST", keepalive: true, headers: { "X-Window": edit.window } }, edit.stage.tell);
      if (answer.status === 423) return edit.windows.only(true);
      const said = await answer.json();
      const clash = (said.clash ?? []).join();
      if (said.saved) { unsaved = false; put("saved", said.line); edit.alarm("a-general"); }
      else if (said.line && !clash) put("saved", said.line);
      else if (said.why) edit.alarm("a-general", said.why);
      else if (clash && clash !== asking) { // asked once: who types on is not disturbed
        asking = clash;
        await again();
      }
      if (!clash) asking = "";
    } catch { edit.online?.(false); }
  }

  // There is a connection again: what was typed meanwhile goes first.
  async function back() {
    const waits = [...unsent];
    unsent.clear();
    for (const [path, content] of waits) await send("PATCH", edit.here, content, path);
    if (!waits.length) await show();
  }

  async function flush() {
    clearTimeout(resting);
    if (!pending) return inFlight;
    const change = pending;
    pending = null;
    inFlight = send("PATCH", edit.here, body(change), change.path);
    return inFlight;
  }

  // The form anew, with the place of the cursor kept: after a change that others follow.
  async function again(focus = document.activeElement?.id) {
    const address = `${location.pathname}${location.search}`;
    const answer = await patient(address, { headers: { "X-Part": "form" } }, edit.stage.tell);
    if (!answer.ok) return location.reload();
    const open = form.querySelector("details")?.open;
    form.innerHTML = await answer.text();
    if (open) form.querySelector("details").open = true;
    if (focus) document.getElementById(focus)?.focus();
    form.dispatchEvent(new Event("renewed"));
    await show();
  }

  const show = () => send("POST", `${edit.here}/show`, body({}));

  // A button or a switch of the form.
  async function act(name, value, address = form.action) {
    await flush();
    const sent = new FormData();
    sent.set(name, value);
    const answer = await patient(address, { method: "POST", body: sent, headers: { "X-Part": "yes", "X-Window": edit.window } }, edit.stage.tell);
    if (answer.status === 423) edit.windows.only(true);
    return answer.ok || answer.status === 423;
  }

  form.addEventListener("input", (event) => {
    const { name, value, type } = event.target;
    if (type === "file" || type === "radio") return;
    if (event.target.id === "pick") {
      const field = form.querySelector(".color .in");
      field.value = value.toUpperCase();
      pending = { path: field.name, value: field.value };
    } else if (name) {
      const pick = document.getElementById("pick");
      if (pick && /^#[0-9a-f]{6}$/i.test(value)) pick.value = value;
      if (pending && pending.path !== name) flush();
      pending = { path: name, value };
    } else return;
    clearTimeout(resting);
    resting = setTimeout(flush, REST);
  });
  form.addEventListener("change", async (event) => {
    if (event.target.name !== "sector") return;
    await act("sector", event.target.value);
    location.reload();
  });
  form.addEventListener("focusin", (event) => edit.stage.frame(event.target.name));
  form.addEventListener("focusout", () => edit.stage.frame(""));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (!button?.name) return flush();
    const back = button.dataset.reset;
    const ok = await act(button.name, button.value, button.formAction || form.action);
    if (!ok) return location.reload();
    await again(back ? `f-${back.replaceAll(".", "-")}` : button.id || undefined);
    if (button.dataset.move) form.querySelector(`[data-topic="${button.value}"] [data-move="${button.dataset.move}"]`)?.focus();
  });
  document.getElementById("history").addEventListener("submit", (event) => {
    event.preventDefault();
    step(event.submitter?.value ?? "undo");
  });
  async function step(way) {
    await act("way", way, `${edit.here}/history`);
    await again();
  }
  // Within the studio the work goes along: what was typed goes first. Only who leaves it is asked whether they mean to.
  let within = false;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.hasAttribute("download")) return;
    const stays = link.pathname.startsWith(new URL(edit.here, location).pathname);
    if (link.origin !== location.origin || (!pending && (stays || !unsaved))) { within = link.origin === location.origin; return; }
    event.preventDefault();
    await Promise.race([flush(), rest(stays ? MOMENT : LONG)]); // what is saved must hold it
    if (!stays) await Promise.race([keep(), rest(LONG)]);
    within = true;
    location.assign(link.href);
  });
  addEventListener("focus", () => { if (!pending && !unsaved && !edit.looking) show(); });
  addEventListener("pageshow", () => { within = false; });
  addEventListener("beforeunload", (event) => { if (edit.saves && !edit.looking && !within && (unsaved || pending)) { flush(); keep(); event.preventDefault(); } });

  return { show, back, again, flush, keep, step, act, get unsaved() { return unsaved || Boolean(pending); } };
}
