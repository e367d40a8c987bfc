"""Content from strangers costs no more than content of people: no work that grows with the square of what is there."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from cardgen.content.edition import load_edition
from cardgen.messages import diagnostics as spoken
from cardgen.messages.diagnostics import CardgenError, Diagnostics, closest
from cardgen.project.workspace import Workspace

HEAD = "partnership: {name: Proef, sectors: [vo]}\n"
MANY = 3_000

LARGE = {
    "labels": "labels:\n" + "".join(f'  eigen{n}: "x"\n' for n in range(MANY)),
    "labels together": "labels:\n  card:\n" + "".join(f'    eigen{n}: "x"\n' for n in range(MANY)),
    "words": "scene:\n" + "".join(f'  eigen{n}: "x"\n' for n in range(MANY)),
    "topics": "topics:\n" + "".join(f"  - {{id: eigen{n}, title: a, factor: x{n}}}\n" for n in range(MANY)),
}


@pytest.mark.parametrize("kind", LARGE)
def test_few_names_are_compared_however_many_there_are(
    kind: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each comparison of a word with all names takes about a millisecond; this many of them take seconds."""
    compared = 0

    def counted(word: str, known: object, least: float = 0.6) -> str:
        nonlocal compared
        names = list(known)  # type: ignore[call-overload]
        compared += len(names)
        return closest(word, names, least)

    for module in ("fields", "assemble", "nearby", "itemnames", "filling"):
        monkeypatch.setattr(f"cardgen.content.{module}.closest", counted)
    folder = project / "content" / "partnerships" / "proef"
    folder.mkdir(parents=True)
    (folder / "partnership.yaml").write_text(HEAD + LARGE[kind], encoding="utf-8")
    with contextlib.suppress(CardgenError):  # whether it is refused is not asked here
        load_edition(Workspace.find(project), "vo", "proef", (), Diagnostics())
    assert compared <= 100 * MANY


def test_a_word_is_compared_with_few_of_many_names(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"naam{n}" for n in range(30_000)]
    assert closest("anders", names) == ""
    assert closest("naam7", names) == "naam7"
    seen: list[int] = []
    monkeypatch.setattr(
        "difflib.get_close_matches", lambda word, of, **_: seen.append(len(word) * len(of)) or []
    )
    closest("n" * 10_000, names)
    assert seen == [spoken.LONGEST_NAME * spoken.MOST_NAMES]
