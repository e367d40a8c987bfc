"""Ten minutes of edits in the studio: what server and processes hold, and whether any of them died.

    python benchmarks/edits.py [minutes] [edits per second]

Several visitors type, put back, undo, change themes, logos and products, look at other pages and download now and
then, at random by a fixed seed, through the real application with processes of its own. First each of them looks at
all pages and downloads everything once: what a process loads then is no growth. Prints each half minute what all of
it holds in MB, how many edits were answered and how fast; at the end the growth in the second half without the
pictures that are kept, which have a bound of their own, and how many processes were replaced. A 409 is a download
that is refused because a text of that visitor does not fit. Ends with 1 when a process died, memory grew by more
than a tenth, or an answer was a mistake of ours.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from starlette.testclient import TestClient

from cardgen.project.workspace import Workspace
from cardgen.studio.server.app import application
from cardgen.studio.server.settings import Settings
from cardgen.studio.server.shared import Shared

HOME = "https://cards.example"
VISITORS = 4
EVERY = 30.0
"""Seconds between samples."""
GROWTH = 1.10
"""What may be held at the end, of what was held when all was warm."""
STEPS = ("naam", "kleur", "woorden", "themas", "vragen", "contact")
PRODUCTS = ("dialoogkaart", "kaartenset", "praatplaat", "gespreksboekje")
TOPICS = ("why", "roles", "time")
WORDS = ("Waarom", "leiden", "wij", "hier", "samen", "op", "en", "wat", "vraagt", "dat", "van", "ons", "team")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><path fill="#{:06X}" d="M0 0h90v40H0z"/></svg>'


class Visitor:
    """Somebody who tries everything."""

    def __init__(self, home: TestClient, seed: int) -> None:
        self._chance = random.Random(seed)
        self._browser = TestClient(home.app, base_url=HOME, headers={"Origin": HOME})
        self._browser.portal = home.portal  # one server for all of them
        self._begin()

    def _begin(self) -> None:
        sent = {"sector": self._chance.choice(["po", "vo", "mbo"])}
        self._here = self._browser.post("/e", data=sent).url.path.rpartition("/")[0]

    def warm(self) -> None:
        """Everything once: what a process loads for the first time is no growth."""
        for kind in ("school", "scherm", "plaatjes"):
            self._browser.post(f"{self._here}/make/{kind}", headers={"X-Part": "yes"})
        for product in PRODUCTS:
            for page in range(4):
                sent = {"product": product, "page": page, "width": 720}
                self._browser.post(f"{self._here}/show", json=sent)

    def act(self) -> tuple[int, str]:
        """One act; the status of its answer, and what it was."""
        chance = self._chance
        act = chance.choices(
            (
                self._type,
                self._color,
                self._show,
                self._undo,
                self._logo,
                self._theme,
                self._make,
                self._again,
            ),
            (60, 8, 12, 8, 4, 6, 1, 1),
        )[0]
        return act(), act.__name__.strip("_")

    def _patch(self, path: str, value: str) -> int:
        body = {"path": path, "value": value, "step": self._chance.choice(STEPS), "width": 1080}
        if self._chance.random() < 0.5:
            body |= {"product": self._chance.choice(PRODUCTS), "page": self._chance.randrange(2)}
        answer = self._browser.patch(self._here, json=body)
        if answer.status_code == 200 and (src := (answer.json().get("stage") or {}).get("src")):
            self._browser.get(src)
        return answer.status_code

    def _type(self) -> int:
        words = " ".join(self._chance.choices(WORDS, k=self._chance.randrange(3, 16)))
        topic = self._chance.choice(TOPICS)
        path = self._chance.choice(
            ("partnership.name", "partnership.tagline", f"topics.{topic}.question", "terms.leader.singular")
        )
        return self._patch(path, f"{words} {self._chance.randrange(10_000)}")

    def _color(self) -> int:
        return self._patch("theme.colors.primary", f"#{self._chance.randrange(0x1000000):06X}")

    def _show(self) -> int:
        body = {"product": self._chance.choice(PRODUCTS), "page": self._chance.randrange(4), "width": 720}
        return self._browser.post(f"{self._here}/show", json=body).status_code

    def _undo(self) -> int:
        sent = {"way": self._chance.choice(["undo", "redo"])}
        answer = self._browser.post(f"{self._here}/history", data=sent, headers={"X-Part": "yes"})
        return answer.status_code

    def _logo(self) -> int:
        data = LOGO.format(self._chance.randrange(0x1000000)).encode()
        return self._browser.post(f"{self._here}/logo", files={"logo": ("a.svg", data)}).status_code

    def _theme(self) -> int:
        sent = {self._chance.choice(["up", "down", "off", "on"]): self._chance.choice(TOPICS)}
        answer = self._browser.post(f"{self._here}/themas", data=sent, headers={"X-Part": "yes"})
        return answer.status_code

    def _make(self) -> int:
        kind = self._chance.choice(["school", "scherm", "plaatjes"])
        return self._browser.post(f"{self._here}/make/{kind}", headers={"X-Part": "yes"}).status_code

    def _again(self) -> int:
        self._begin()
        return self._browser.get(f"{self._here}/vragen").status_code


def held(process: int | str = "self") -> float:
    """MB that a process holds."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def main() -> int:
    """Edit, sample, and tell."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    rate = float(sys.argv[2]) if len(sys.argv) > 2 else 4.0
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cardgen.yaml").touch()
        workspace = Workspace.find(project=Path(folder))
        app = application(workspace, Settings.public(HOME, "nl", frozenset()))
        with TestClient(app, base_url=HOME) as home:
            return _run(home, app.state.shared, minutes, rate)


def _run(home: TestClient, shared: Shared, minutes: float, rate: float) -> int:
    pool = shared.pool
    took: list[float] = []
    statuses: dict[str, int] = {}
    end = threading.Event()
    ready = threading.Barrier(VISITORS + 1)

    def live(seed: int) -> None:
        one = Visitor(home, seed)
        one.warm()
        ready.wait()
        while not end.wait(VISITORS / rate):
            start = time.perf_counter()
            status, what = one.act()
            took.append(time.perf_counter() - start)
            name = f"{status}" if status < 400 else f"{status} ({what})"
            statuses[name] = statuses.get(name, 0) + 1

    crew = [threading.Thread(target=live, args=(seed,)) for seed in range(VISITORS)]
    for one in crew:
        one.start()
    ready.wait()
    began, samples = time.monotonic(), []
    print("seconds   server (pictures kept)   processes (MB)      edits   median ms   dead")
    dead = 0
    while (now := time.monotonic() - began) < minutes * 60:
        end.wait(min(EVERY, minutes * 60 - now))
        processes = [held(process) for process in pool.processes() if Path(f"/proc/{process}").exists()]
        kept = shared.kept.size / 1e6
        server = held()
        dead += pool.size - pool.alive()
        samples.append(server - kept + sum(processes))
        median = 1000 * statistics.median(took[-100:]) if took else 0
        each = " ".join(f"{one:6.0f}" for one in processes)
        print(
            f"{time.monotonic() - began:7.0f}  {server:7.0f} ({kept:4.0f})   {each:18}  "
            f"{len(took):6}   {median:9.0f}   {dead:4}",
            flush=True,
        )
    end.set()
    for one in crew:
        one.join()
    grown = samples[-1] / samples[len(samples) // 2]
    print(f"growth {grown:.2f}, replaced {pool.replaced}, answers {dict(sorted(statuses.items()))}")
    return int(dead > 0 or grown > GROWTH or any(status.startswith("5") for status in statuses))


if __name__ == "__main__":
    sys.exit(main())
