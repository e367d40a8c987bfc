// The page beside the form: its picture, the strip, zoom, and what stands where.
const STRIP = 500; // ms of rest before the small pages are made anew

export function stage(edit) {
  const root = document.getElementById("stage");
  const view = document.getElementById("view"), page = document.getElementById("page");
  const picture = document.getElementById("picture"), hots = document.getElementById("hots");
  const strip = document.getElementById("strip"), waiting = document.querySelector("#waiting span");
  const waitWords = waiting.querySelector("span").textContent;
  const whole = document.getElementById("whole"), wholeWords = whole.textContent;
  const last = new Map(); // the last good picture of each page
  let product = root.dataset.product, number = Number(root.dataset.page), picked = root.dataset.auto === "no";
  let eyes = "", zoom = 1, spots = [], framed = "", stripTimer = 0, stripOf = "";

  const wanted = () => ({ product: picked ? product : "", page: picked ? number : undefined, width: width(), eyes });
  const width = () => Math.round(page.clientWidth * Math.min(devicePixelRatio, 2)) || 1080;
  const key = () => `${product} ${number}`;

  function take(said) {
    const now = said.stage;
    const lost = !now.titles.length && now.product === product && last.size > 0; // it cannot be read: what was known stays
    const fresh = now.product !== product || (!lost && now.page !== number);
    if (!lost) { product = now.product; number = now.page; }
    const good = now.src && !now.broken;
    const src = good ? now.src : last.get(key()) ?? now.src;
    if (good) last.set(key(), now.src);
    if (!lost) page.classList.toggle("tall", now.tall);
    page.classList.remove("shim");
    document.getElementById("empty").hidden = Boolean(src);
    if (now.why) document.querySelector("#empty span").textContent = now.why;
    if (src) swap(src, now);
    const also = document.getElementById("also"); // the other side of a card, where a theme is all that is shown
    if (also && now.src && good) also.replaceChildren(...now.also.map((one) => { const side = new Image(); side.className = "pg"; side.alt = one.alt; side.src = one.src; return side; }));
    spots = said.spots;
    place();
    if (fresh) root.querySelectorAll(".tab").forEach((tab) => {
      if (tab.dataset.product === product) tab.setAttribute("aria-current", "true"); else tab.removeAttribute("aria-current");
    });
    if (!lost) titles(now.titles);
    named();
    clearTimeout(stripTimer);
    stripTimer = setTimeout(pages, STRIP);
  }

  function swap(src, now) {
    if (picture.getAttribute("src") === src) return;
    const next = new Image();
    next.onload = () => {
      picture.src = src;
      picture.width = now.width; picture.height = now.height;
      picture.alt = now.alt;
      picture.hidden = false;
    };
    next.src = src;
  }

  // Names in the strip; the pictures follow when there is time.
  function titles(names) {
    const links = [...strip.querySelectorAll(".th")];
    if (links.length !== names.length) {
      links.forEach((link) => link.remove());
      names.forEach((title, at) => {
        const link = document.createElement("a");
        link.className = "th"; link.href = `?product=${product}&page=${at}`; link.dataset.page = at;
        const empty = document.createElement("span");
        empty.className = "ph";
        link.append(empty, title);
        strip.insertBefore(link, strip.querySelector(".sp"));
      });
    }
    [...strip.querySelectorAll(".th")].forEach((link, at) => {
      link.lastChild.textContent = names[at];
      link.classList.toggle("on", at === number);
      if (at === number) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
    const astext = document.getElementById("astext");
    astext.href = `${edit.here}/text/${product}`;
  }

  async function pages() {
    const of = `${edit.rev} ${product}`;
    if (of === stripOf || document.hidden || getComputedStyle(strip).display === "none") return;
    try {
      const answer = await fetch(`${edit.here}/strip?product=${product}`);
      if (!answer.ok) return;
      const found = await answer.json();
      stripOf = of;
      [...strip.querySelectorAll(".th")].forEach((link, at) => {
        if (!found[at]) return;
        let image = link.querySelector("img");
        if (!image) { image = new Image(); image.alt = ""; link.querySelector(".ph")?.replaceWith(image); }
        const src = `${document.documentElement.dataset.base}/p/${found[at].hash}.jpg`;
        if (image.getAttribute("src") !== src) image.src = src;
      });
      if (edit.step !== "bladen") strip.querySelector(".th.on")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    } catch { /* the next change asks again */ }
  }

  // Frames over the page: the field that has the cursor, what is too long, and what leads to a field.
  function place() {
    hots.replaceChildren(...spots.map((spot) => {
      const hot = document.createElement("button");
      hot.type = "button";
      hot.tabIndex = -1;
      hot.className = spot.bad ? "hot" : spot.path === framed ? "hot n" : "hot quiet";
      [hot.style.left, hot.style.top, hot.style.width, hot.style.height] = spot.box.map((part) => `${part}%`);
      const field = document.getElementsByName(spot.path)[0] ?? document.getElementById(`f-${spot.path.replaceAll(".", "-")}`);
      hot.setAttribute("aria-hidden", "true");
      if (spot.bad) { const tag = document.createElement("span"); tag.textContent = root.dataset.tooLong; hot.append(tag); }
      else if (spot.path === framed && framed === "logo") hot.append(root.dataset.logo);
      if (!field && !spot.bad) hot.style.pointerEvents = "none";
      hot.addEventListener("click", () => field?.focus());
      return hot;
    }));
  }

  function frame(path) {
    framed = path === "logo" ? "partnership.logo" : path ?? "";
    place();
  }

  // On a small screen the list is all there is, so it names the product that is shown.
  const narrow = matchMedia("(max-width: 60rem)"), products = document.getElementById("products");
  const named = () => { products.value = (narrow.matches || document.getElementById("also")) && [...products.options].some((one) => one.value === product) ? product : ""; };
  narrow.addEventListener("change", named);
  named();

  function go(next, to) {
    product = next; number = to; picked = true;
    edit.live.show();
  }

  function scale(next) {
    zoom = Math.min(6, Math.max(1, next));
    view.classList.toggle("zoomed", zoom > 1);
    page.style.width = zoom > 1 ? `${Math.round(zoom * 100)}%` : "";
    whole.textContent = zoom > 1 ? `${Math.round(zoom * 100)} %` : wholeWords;
    if (zoom > 1) edit.live.show();
  }

  root.addEventListener("click", (event) => {
    const tab = event.target.closest(".tab"), thumb = event.target.closest(".th");
    if (tab) { event.preventDefault(); go(tab.dataset.product, 0); }
    if (thumb && edit.step !== "bladen") { event.preventDefault(); go(product, Number(thumb.dataset.page)); } // there each page has a form of its own
  });
  products.addEventListener("change", () => { if (products.value) go(products.value, 0); });
  document.getElementById("eyes").addEventListener("change", (event) => { eyes = event.target.value; last.clear(); edit.live.show(); });
  document.getElementById("larger").addEventListener("click", () => scale(zoom * 1.4));
  document.getElementById("smaller").addEventListener("click", () => scale(zoom / 1.4));
  whole.addEventListener("click", () => scale(1));
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { "+": () => scale(zoom * 1.4), "=": () => scale(zoom * 1.4), "-": () => scale(zoom / 1.4), 0: () => scale(1) }[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  return {
    wanted, take, frame,
    words: { long: root.dataset.long, fail: root.dataset.fail },
    wait: (on) => { waiting.hidden = !on; },
    // A sentence in the place of the usual one, for as long as it is true; "" for the usual one.
    tell: (said) => {
      waiting.dataset.said = said;
      waiting.querySelector("span").textContent = said || waitWords;
      waiting.querySelector("svg").classList.toggle("spin", said !== root.dataset.fail);
      if (said) waiting.hidden = false;
    },
    turn: (by) => {
      const to = number + by;
      const links = strip.querySelectorAll(".th");
      if (to < 0 || to >= links.length) return;
      if (edit.step === "bladen") links[to].click(); else go(product, to);
    },
  };
}
