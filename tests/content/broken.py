"""Golden diagnostics: `broken.txt` holds broken partnerships and exactly what cardgen says about each.

Run `python -m tests.content.broken` from the checkout to write the answers anew, then read the difference.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from cardgen.content.edition import load_edition
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace

GOLDEN = Path(__file__).with_name("broken.txt")
HEAD, ANSWER = "=== ", "--- cardgen says"


def cases() -> dict[str, tuple[str, str]]:
    """Name of each case, its partnership.yaml and the expected answer."""
    found = {}
    for block in ("\n" + GOLDEN.read_text(encoding="utf-8")).split("\n" + HEAD)[1:]:
        name, _, rest = block.partition("\n")
        source, _, answer = rest.partition(ANSWER + "\n")
        found[name] = (source, answer.strip("\n"))
    return found


def answer(source: str, folder: Path, store: ContentStore) -> str:
    """What cardgen says about a project with one partnership made of `source`."""
    home = folder / "content" / "partnerships" / "x"
    home.mkdir(parents=True, exist_ok=True)
    (folder / "cardgen.yaml").touch()
    (home / "partnership.yaml").write_text(source, encoding="utf-8")
    diagnostics = Diagnostics()
    with contextlib.suppress(CardgenError):
        load_edition(Workspace.find(folder), "vo", "x", diagnostics=diagnostics, store=store)
    lines = []
    for found in diagnostics:
        own, *others = [_shown(str(place).removeprefix("content/partnerships/x/")) for place in found.where]
        lines.append(f"{own} {found.severity} {found.code}: {say(found, 'en').text}")
        lines += [f"    see {other}" for other in others]
        lines += [f"    {say(found, 'en').hint}"] if say(found, "en").hint else []
    return "\n".join(lines)


def _shown(place: str) -> str:
    """Places in the product's own content move when it is edited; the file is what matters."""
    return place.rsplit(":", 2)[0] if place.startswith("content/") else place


def main() -> None:
    """Write the answers anew."""
    import tempfile

    store, blocks = ContentStore(), []
    for name, (source, _) in cases().items():
        with tempfile.TemporaryDirectory() as folder:
            blocks.append(f"{HEAD}{name}\n{source}{ANSWER}\n{answer(source, Path(folder), store)}\n")
    GOLDEN.write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
