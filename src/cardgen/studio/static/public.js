// In a studio for everybody: while a picture is awaited for over a second, how long the queue is.
const waiting = document.querySelector("#waiting > span"), words = waiting?.querySelector("span");
const base = document.documentElement.dataset.base, plain = words?.textContent;
let timer = 0;

async function look() {
  const answer = await fetch(`${base}/queue`).catch(() => null);
  const queue = answer?.ok ? await answer.json() : { n: 0 };
  if (waiting.hidden) return;
  if (!waiting.dataset.said) words.textContent = queue.n > 0 ? document.documentElement.dataset.queue.replace("{n}", queue.n).replace("{seconds}", Math.max(1, queue.seconds)) : plain;
  timer = setTimeout(look, 2000);
}
if (words) new MutationObserver(() => {
  clearTimeout(timer);
  if (!waiting.dataset.said) words.textContent = plain;
  if (!waiting.hidden) timer = setTimeout(look, 1000);
}).observe(waiting, { attributes: true, attributeFilter: ["hidden"] });
