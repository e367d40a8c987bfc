// News from the studio: files that changed, and whether it is still there.
const AGAIN = 5000; // ms between tries when there is no connection
const SILENCE = 25000; // ms without a word after which there is none

export function listening(edit) {
  const band = document.getElementById("band");
  const base = document.documentElement.dataset.base;
  let line = null, silent = 0, trying = 0;

  const online = (yes) => {
    band.hidden = yes;
    clearTimeout(trying);
    if (!yes) trying = setTimeout(open, AGAIN);
  };
  const heard = () => {
    clearTimeout(silent);
    silent = setTimeout(() => online(false), SILENCE);
    if (!band.hidden) { online(true); edit.live.back(); }
  };
  function open() {
    line?.close();
    line = new EventSource(`${base}/events`);
    line.addEventListener("ping", heard);
    line.addEventListener("disk", (event) => {
      heard();
      const { works, files } = JSON.parse(event.data);
      if (!works.length && files.every((name) => name.startsWith("content/partnerships/"))) return; // our own, just saved
      if (edit.live.unsaved) edit.live.show(); else if (works.some((id) => edit.here.endsWith(`/${id}`))) edit.live.again(); else edit.live.show();
    });
    line.addEventListener("work", (event) => { heard(); edit.windows.heard(JSON.parse(event.data)); });
    line.onerror = () => online(false);
  }
  edit.online = online;
  document.getElementById("retry").addEventListener("click", open);
  open();
}
