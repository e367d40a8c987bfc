"""A good file with one key deleted or changed somewhere, at random: one gate or another notices each.

A seed decides which change it is, so every run makes the same ones.
"""

from __future__ import annotations

import io
import random
import warnings
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Stream

from cardgen.preflight.report import preflight
from preflight.test_mutants import first_pages
from validating import faults

SEED, MUTANTS, PARTS = 7, 150, 10
HARMLESS = {
    ("delete", "/Type"),  # optional where nothing else is possible (ISO 32000-1, tables 164 and 323)
    ("delete", "/Border"),  # a link without it has a thin frame
    ("delete", "/XHeight"),  # optional, and used by nobody but who has to find another font
    ("delete", "/Subject"),
}
"""What may change without anybody being worse off, or the file being less of what it claims."""


def mutants(data: bytes):
    """What was done to which key, and the file."""
    chance = random.Random(SEED)
    for _ in range(MUTANTS):
        with pikepdf.open(io.BytesIO(data)) as pdf, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            objects = [
                one for one in pdf.objects if isinstance(one, Dictionary | Stream) and len(one.keys()) > 1
            ]
            one = chance.choice(objects)
            key, what = chance.choice(sorted(one.keys())), chance.choice(["delete", "name", "number"])
            kind = str(one.get("/Type", one.get("/S", "")))
            out = io.BytesIO()
            try:
                if what == "delete":
                    del one[key]
                else:
                    one[key] = Name.Zz if what == "name" else 9999
                pdf.save(out)
            except (pikepdf.PikepdfError, ValueError, KeyError, RuntimeError):
                continue  # nobody could even save it
        yield what, kind, key, out.getvalue()


@pytest.fixture(scope="module")
def broken() -> list[tuple[str, str, str, bytes]]:
    """All of them, made once."""
    return list(mutants(first_pages(1_000)))


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.filterwarnings("ignore")
def test_every_random_change_is_noticed(
    broken: list[tuple[str, str, str, bytes]], tmp_path: Path, part: int
) -> None:
    missed = []
    for what, kind, key, data in broken[part::PARTS]:
        if (what, key) in HARMLESS or not preflight(data, ("ua", "a2a")).passed:
            continue
        path = tmp_path / "mutant.pdf"
        path.write_bytes(data)
        if not faults(path, "ua1") and not faults(path, "2a"):
            missed.append((what, kind, key))
    assert missed == []
