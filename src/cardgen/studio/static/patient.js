// Asking again when the studio has too much to do: it says when, and whoever waits is told.
const MOST = 60000, SOON = 5000, TRIES = 12; // ms, ms, times

// What comes back, once there is room. `tell` hears a sentence while it is awaited, and "" when that is over; where
// `still` says that nobody wants it any more, null comes back.
export async function patient(address, options, tell, still = () => true) {
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(address, options);
    if (answer.status !== 429 || tries === TRIES) return answer;
    const said = await answer.json().catch(() => null);
    tell(said?.said ?? "");
    const wait = 1000 * Number(answer.headers.get("Retry-After"));
    await new Promise((done) => setTimeout(done, Math.min(MOST, wait || SOON)));
    if (!still()) return null;
    tell("");
  }
}
