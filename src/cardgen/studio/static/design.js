// The view for designers: rows of pages that follow the files on disk; what is pointed at is told beside them.
const root = document.getElementById("design"), matrix = document.getElementById("matrix");
const heads = document.getElementById("heads"), inspector = document.getElementById("inspector");
const following = document.querySelector("#following span"), band = document.getElementById("band");
const base = document.documentElement.dataset.base, here = `${base}/design/${root.dataset.product}`;
const AGAIN = 5000, SILENCE = 25000, REST = 200; // ms
const SVG = "http://www.w3.org/2000/svg";

// Zoom, guides, eyes and place stay in the address, so that reloading and sharing keep them.
const kept = new URLSearchParams(location.hash.slice(1));
let zoom = Math.min(6, Math.max(0.5, Number(kept.get("z")) || 1));
let eyes = kept.get("e") ?? "", view = kept.get("v") ?? "", resting = 0, place = [Number(kept.get("x")) || 0, Number(kept.get("y")) || 0];
const guides = new Set((kept.get("g") ?? "frames").split(" ").filter(Boolean));
const rows = [...matrix.querySelectorAll(".mrow")].map((node) => ({ node, edition: node.dataset.edition, rev: 0, stale: true, seen: false, cells: [] }));
let chosen = null, asked = 0, busy = 0, shape = 0.7;

function keep() {
  clearTimeout(resting);
  resting = setTimeout(() => {
    const now = new URLSearchParams({ z: zoom.toFixed(2), g: [...guides].join(" "), e: eyes, v: view, x: Math.round(matrix.scrollLeft), y: Math.round(matrix.scrollTop) });
    history.replaceState(null, "", `#${now}`);
  }, REST);
}

const cellWidth = () => 8.5 * 16 * Math.sqrt(shape / 0.7) * zoom;
function scale() {
  document.documentElement.style.setProperty("--cell", `${Math.round(cellWidth())}px`);
  document.getElementById("whole").textContent = `${Math.round(zoom * 100)} %`;
}

function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// Frames, folds, trim and safe zone, over the picture.
function drawn(row, cell) {
  const [w, h] = cell.size, over = svg("svg", { viewBox: `0 0 ${w} ${h}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  if (guides.has("frames")) for (const [id, , state, x, y, bw, bh] of cell.boxes) {
    const icon = state === "picture" && Math.min(bw, bh) < w / 12;
    if (!icon || mine(row, cell, id)) over.append(svg("rect", { class: `fr ${state}`, x, y, width: bw, height: bh }));
  }
  if (guides.has("trim") && !view) {
    over.append(svg("rect", { class: "trim", x: 0, y: 0, width: w, height: h }));
    for (const x of cell.folds) over.append(svg("line", { class: "fold", x1: x, x2: x, y1: 0, y2: h }));
  }
  if (guides.has("safe") && !view) over.append(svg("rect", { class: "safe", x: cell.safe, y: cell.safe, width: w - 2 * cell.safe, height: h - 2 * cell.safe }));
  const box = cell.boxes.find(([id]) => mine(row, cell, id));
  if (box) for (const kind of ["halo", "mark"]) over.append(svg("rect", { class: kind, x: box[3], y: box[4], width: box[5], height: box[6] }));
  return over;
}
const mine = (row, cell, id) => chosen && chosen.edition === row.edition && chosen.page === cell.id && chosen.id === id;

// The first row says which page stands in which column; pages that only another row has take the places it leaves open.
function columns() {
  const found = (rows.find((row) => row.cells.length)?.cells ?? []).map(({ id, title }) => ({ id, title }));
  for (const row of rows) {
    const own = new Set(row.cells.map(({ id }) => id)), known = new Set(found.map(({ id }) => id));
    const free = found.map(({ id }, at) => (own.has(id) ? -1 : at)).filter((at) => at >= 0);
    row.at = [];
    for (const cell of row.cells) {
      const at = known.has(cell.id) ? found.findIndex(({ id }) => id === cell.id) : free.length ? free.shift() : found.push({ id: "", title: cell.title }) - 1;
      row.at[at] = cell;
    }
  }
  return found;
}

function draw() {
  const across = columns();
  heads.replaceChildren(...across.map(({ title }) => {
    const head = document.createElement("span");
    head.textContent = title; head.title = title;
    return head;
  }));
  for (const row of rows) {
    const box = row.node.querySelector(".cells");
    if (row.state === undefined) continue;
    row.node.classList.toggle("old", row.state === "broken");
    if (!row.cells.length) {
      const none = document.createElement("p");
      none.className = "soft small none";
      none.textContent = row.state === "fail" ? root.dataset.fail : row.state === "broken" ? "" : root.dataset.none;
      box.replaceChildren(none);
      continue;
    }
    const before = new Map([...box.querySelectorAll(".pg[data-page]")].map((one) => [one.dataset.page, one]));
    box.replaceChildren(...across.map((_, at) => {
      const cell = row.at[at];
      if (!cell) { const gap = document.createElement("span"); gap.className = "gap"; return gap; }
      const page = before.get(cell.id) ?? blank(row, cell.id);
      const image = page.querySelector("img");
      if (image.getAttribute("src") !== cell.src) swap(image, cell);
      page.querySelector("svg")?.remove();
      page.append(drawn(row, cell));
      page.setAttribute("aria-label", root.dataset.frames.replace("{page}", cell.title));
      return page;
    }));
  }
  if (!matrix.querySelector('.pg[tabindex="0"]')) matrix.querySelector(".pg[data-page]")?.setAttribute("tabindex", "0");
}

function blank(row, id) {
  const page = document.createElement("button");
  page.type = "button"; page.className = "pg"; page.dataset.page = id; page.tabIndex = -1;
  const image = new Image();
  image.alt = "";
  page.append(image);
  page.addEventListener("click", (event) => pick(row, row.cells.find((one) => one.id === id), page, event));
  return page;
}

// The old picture stays until the new one is there: nothing flickers, and differences are seen.
function swap(image, cell) {
  image.width = cell.size[0]; image.height = cell.size[1];
  if (!image.getAttribute("src")) { image.src = cell.src; return; }
  const next = new Image();
  next.onload = () => { image.src = cell.src; };
  next.src = cell.src;
}

// What was pointed at: the smallest frame there; from the keyboard, a list of all of them.
function pick(row, cell, page, event) {
  if (view) return tell(view === "cut" ? root.dataset.cut : "", root.dataset.plain);
  if (event.detail) {
    const frame = page.getBoundingClientRect();
    const x = (event.clientX - frame.left) / frame.width * cell.size[0], y = (event.clientY - frame.top) / frame.height * cell.size[1];
    const found = cell.boxes.filter(([, , , bx, by, w, h]) => x >= bx && x <= bx + w && y >= by && y <= by + h).at(-1);
    if (found) return inspect(row, cell, found[0]);
  }
  list(row, cell);
}

function tell(...words) {
  inspector.replaceChildren(...words.filter(Boolean).map((text) => {
    const said = document.createElement("p");
    said.className = "soft"; said.textContent = text;
    return said;
  }));
}

function list(row, cell) {
  const title = document.getElementById("chooser").content.cloneNode(true);
  const names = document.createElement("div");
  names.className = "names";
  for (const [id, name, , , , , , fit] of cell.boxes.toSorted((a, b) => a[4] - b[4] || a[3] - b[3])) {
    const button = document.createElement("button");
    button.type = "button"; button.className = "b line"; button.textContent = fit || name;
    button.addEventListener("click", () => inspect(row, cell, id, true));
    names.append(button);
  }
  inspector.replaceChildren(title, names);
  names.querySelector("button")?.focus();
}

async function inspect(row, cell, id, focus = false) {
  chosen = { edition: row.edition, page: cell.id, id };
  draw();
  const rev = ++asked;
  const answer = await fetch(`${here}/element?${new URLSearchParams(chosen)}`).catch(() => null);
  if (rev !== asked || !answer?.ok) return;
  inspector.innerHTML = await answer.text();
  if (focus) document.getElementById("chosen")?.focus();
}

async function load(row) {
  const rev = ++row.rev;
  row.stale = false;
  working(1);
  const width = Math.round(cellWidth() * Math.min(devicePixelRatio, 2));
  const query = new URLSearchParams({ edition: row.edition, width, eyes, view, grid: guides.has("grid") ? "yes" : "no" });
  try {
    const answer = await fetch(`${here}/row?${query}`);
    const said = answer.ok ? await answer.json() : null;
    if (rev !== row.rev) return;
    if (said) {
      row.cells = said.cells;
      row.state = said.broken ? "broken" : "good";
      const notes = row.node.querySelector(".notes");
      if (notes.dataset.said !== said.notes) { notes.innerHTML = said.notes; notes.dataset.said = said.notes; }
      if (row.cells[0]) { shape = row.cells[0].size[0] / row.cells[0].size[1]; scale(); }
    } else { row.state = row.cells.length ? "broken" : "fail"; }
    draw();
    if (place && rows.every((one) => one.state !== undefined || !one.seen)) { matrix.scrollTo(...place); place = null; }
  } catch { row.stale = true; online(false); } finally { working(-1); }
}

function working(by) {
  busy += by;
  following.textContent = busy ? following.dataset.busy : following.dataset.following;
}

const fresh = () => { for (const row of rows) { row.stale = true; if (row.seen) load(row); } };
const watcher = new IntersectionObserver((found) => {
  for (const { target, isIntersecting } of found) {
    const row = rows.find((one) => one.node === target);
    row.seen = isIntersecting;
    if (isIntersecting && row.stale) load(row);
  }
}, { root: matrix, rootMargin: "400px 0px" });

function online(yes) { band.hidden = yes; }
let line = null, silent = 0, trying = 0;
function listen() {
  line?.close();
  clearTimeout(trying);
  line = new EventSource(`${base}/events`);
  const heard = () => {
    clearTimeout(silent);
    silent = setTimeout(lost, SILENCE);
    if (!band.hidden) { online(true); fresh(); }
  };
  const lost = () => { online(false); clearTimeout(trying); trying = setTimeout(listen, AGAIN); };
  line.addEventListener("ping", heard);
  line.addEventListener("disk", () => {
    heard();
    fresh();
    if (chosen && !view) { const row = rows.find((one) => one.edition === chosen.edition), cell = row?.cells.find((one) => one.id === chosen.page); if (cell) inspect(row, cell, chosen.id); }
  });
  line.onerror = lost;
}

function toggle(guide) {
  if (guides.has(guide)) guides.delete(guide); else guides.add(guide);
  pressed();
  if (guide === "grid") fresh(); else draw();
  keep();
}
function pressed() {
  for (const button of root.querySelectorAll("[data-guide]")) button.setAttribute("aria-pressed", guides.has(button.dataset.guide));
}
function zoomTo(next) {
  const ratio = Math.min(6, Math.max(0.5, next)) / zoom, x = matrix.scrollLeft * ratio, y = matrix.scrollTop * ratio;
  zoom *= ratio;
  scale();
  matrix.scrollTo(x, y);
  fresh();
  keep();
}

root.addEventListener("click", (event) => { const guide = event.target.closest("[data-guide]"); if (guide) toggle(guide.dataset.guide); });
document.getElementById("larger").addEventListener("click", () => zoomTo(zoom * 1.4));
document.getElementById("smaller").addEventListener("click", () => zoomTo(zoom / 1.4));
document.getElementById("whole").addEventListener("click", () => zoomTo(1));
document.getElementById("retry").addEventListener("click", listen);
const views = document.getElementById("views");
views.value = view;
if (views.value !== view) views.value = view = "";
function viewed() {
  for (const button of root.querySelectorAll("[data-guide]")) button.disabled = Boolean(view);
  document.getElementById("eyes").querySelector('[value="proof"]').disabled = Boolean(view);
}
views.addEventListener("change", () => {
  view = views.value;
  chosen = null;
  if (view && eyes === "proof") seeing.value = eyes = "";
  for (const row of rows) { row.cells = []; row.state = undefined; row.node.querySelector(".cells").innerHTML = '<div class="pg shim"></div>'; }
  viewed();
  if (view) tell(view === "cut" ? root.dataset.cut : "", root.dataset.plain);
  fresh();
  keep();
});
const seeing = document.getElementById("eyes");
seeing.value = eyes;
seeing.addEventListener("change", () => { eyes = seeing.value; fresh(); keep(); });
document.getElementById("products").addEventListener("change", (event) => { const now = new URLSearchParams(location.hash.slice(1)); now.delete("x"); now.delete("y"); location.href = `${base}/design/${event.target.value}#${now}`; });
document.addEventListener("click", async (event) => {
  const name = event.target.closest("[data-open]")?.dataset.open;
  if (name) await fetch(`${base}/design/open`, { method: "POST", body: JSON.stringify({ place: name }) }).catch(() => online(false));
});
matrix.addEventListener("scroll", keep);
matrix.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const names = ["frames", "trim", "safe", "grid"];
  const act = { "+": () => zoomTo(zoom * 1.4), "=": () => zoomTo(zoom * 1.4), "-": () => zoomTo(zoom / 1.4), 0: () => zoomTo(1), e: () => inspector.querySelector(".place")?.click() }[event.key]
    ?? (names[event.key - 1] && (() => toggle(names[event.key - 1])));
  if (act) { event.preventDefault(); act(); return; }
  const page = event.target.closest(".pg"), way = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  if (!page || !way) return;
  event.preventDefault();
  const lines = [...matrix.querySelectorAll(".cells")].map((one) => [...one.children]);
  const down = lines.findIndex((one) => one.includes(page)), across = lines[down].indexOf(page);
  const next = lines[down + way[0]]?.[across + way[1]];
  if (!next?.matches(".pg[data-page]")) return;
  page.tabIndex = -1; next.tabIndex = 0;
  next.focus();
});
inspector.addEventListener("keydown", (event) => { if (event.key === "Escape") matrix.querySelector('.pg[tabindex="0"]')?.focus(); });

pressed();
viewed();
scale();
for (const row of rows) watcher.observe(row.node);
listen();
