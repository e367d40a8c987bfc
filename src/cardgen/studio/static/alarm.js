// What the browser itself has to say stays until it is no longer true: news from the studio, or the form anew, does not wipe it away.
export function alarms(form) {
  const said = new Map(); // words, by the id of their place
  const show = (id) => {
    const place = document.getElementById(id);
    if (!place) return;
    const words = said.get(id);
    place.innerHTML = words ? '<div class="msg err" role="alert"><div><p><b></b></p></div></div>' : "";
    if (words) place.querySelector("b").textContent = words;
  };
  form.addEventListener("renewed", () => { for (const id of said.keys()) show(id); });
  return (id, words = "") => {
    if (words) said.set(id, words); else said.delete(id);
    show(id);
  };
}
