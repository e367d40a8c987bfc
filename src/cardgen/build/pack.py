"""The print pack: one zip with everything a print shop, or a school, needs to print an edition."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from cardgen.build.jobfacts import PieceOfWork, ticket_page
from cardgen.build.jobs import SCREEN
from cardgen.build.made import Made
from cardgen.core.struct import Struct
from cardgen.core.zips import zipped
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Severity

if TYPE_CHECKING:
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.template.printing import PrintProfile

PRESS = "press"
OFFICE = "office"
FORMAT = 1
"""Of the ticket as data. It goes up when a key changes its meaning."""

_OURS = "LICENSE-content"
"""In the root of the house."""
_LICENCES = (("assets", "fonts"), ("assets", "icons"), ("templates", "print"))
_LONGEST_LICENCE = 1_000_000
"""Bytes; nobody writes a licence as long as that."""


class Wish(Struct, frozen=True):
    """Who prints, how many of each, and whom to ask. `copies` 0 and an empty `contact` leave room to write.

    `press` is the output that a shop gets: its printing condition, and the standard of the files.
    """

    reader: Literal["shop", "school"] = "shop"
    copies: int = 0
    contact: str = ""
    press: str = PRESS

    @property
    def outputs(self) -> tuple[str, ...]:
        """What has to be made."""
        return (self.press, SCREEN) if self.reader == "shop" else (OFFICE,)


def pack(shop: Workshop, made: Made, wish: Wish, diagnostics: Diagnostics) -> bytes:
    """The zip of one edition that was made for `wish.outputs`.

    A press file is held to its standard before it goes in; what a print shop would ask about is said first.

    Raises:
        CardgenError: a press file is not one that can be printed.
    """
    edition = made.edition
    assert edition is not None  # noqa: S101 - of an edition with errors nothing is packed
    files: dict[str, bytes] = {}
    for product in made.products:
        for name, data in product.files.items():
            folder = {wish.press: "drukwerk", OFFICE: "vellen"}.get(product.job.output, "proef")
            files[f"{folder}/{name.rpartition('/')[2]}"] = data
    if wish.reader == "shop":
        inks = _hold_to_standard(files, _profile(shop, wish, diagnostics), diagnostics)
        pieces = [
            PieceOfWork.of(one, inks[f"drukwerk/{one.name.rpartition('/')[2]}"])
            for one in made.products
            if one.job.output == wish.press
        ]
        facts = _facts(shop, edition, wish, pieces, files, diagnostics)
        files["opdracht.json"] = (json.dumps(facts, ensure_ascii=False, indent=1) + "\n").encode()
        files["opdracht.html"] = ticket_page(facts).encode()
    files |= _licences(shop)
    sums = [f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in sorted(files.items())]
    files["sha256.txt"] = ("\n".join(sums) + "\n").encode()
    return zipped(files)


def _profile(shop: Workshop, wish: Wish, diagnostics: Diagnostics) -> PrintProfile | None:
    """The printing condition of what a shop gets; None when that is RGB."""
    name = shop.imposer(diagnostics).stock.outputs[wish.press].print
    return shop.press(name, diagnostics).profile if name else None


def _hold_to_standard(
    files: Mapping[str, bytes], profile: PrintProfile | None, diagnostics: Diagnostics
) -> dict[str, tuple[frozenset[str], ...]]:
    """The inks of the pages of each press file.

    Raises:
        CardgenError: one of them is not one that can be printed.
    """
    from cardgen.preflight.report import preflight

    inks: dict[str, tuple[frozenset[str], ...]] = {}
    before = len(diagnostics.errors)
    for name, data in files.items():
        if name.startswith("drukwerk/"):
            report = preflight(data, [profile.flavour if profile is not None else "x4"], name)
            inks[name] = report.inks
            seen: set[str] = set()
            for found in report.findings:
                if found.severity is Severity.ERROR or found.code not in seen:
                    diagnostics.extend([found.diagnostic(name)])
                seen.add(found.code)
    if len(diagnostics.errors) > before:
        raise CardgenError(diagnostics)
    return inks


def _facts(
    shop: Workshop,
    edition: Edition,
    wish: Wish,
    pieces: Sequence[PieceOfWork],
    files: Mapping[str, bytes],
    diagnostics: Diagnostics,
) -> dict[str, object]:
    """The ticket as data; its keys are Dutch, as whoever reads it."""
    output = shop.imposer(diagnostics).stock.outputs[wish.press]
    profile = _profile(shop, wish, diagnostics)
    name = edition.sector.name.plain
    partnership = edition.partnership.name.plain if edition.partnership is not None else ""
    return {
        "formaat": FORMAT,
        "opdracht": " · ".join(filter(None, (name, partnership))),
        "versie": edition.version.plain,
        "contact": wish.contact,
        "standaard": profile.standard if profile is not None else "",
        "drukgang": profile.title if profile is not None else "",
        "inktlimiet": profile.ink_limit if profile is not None else 0,
        "snijtekens": "crop" in output.marks or "cut" in output.marks,
        "afloop_mm": min((piece.bleed for piece in pieces), default=float(output.bleed)),
        "drukwerk": [
            {
                **piece.as_data(),
                "oplage": wish.copies,
                "sha256": hashlib.sha256(files[f"drukwerk/{piece.file}"]).hexdigest(),
            }
            for piece in pieces
        ],
    }


def _licences(shop: Workshop) -> dict[str, bytes]:
    """What texts, drawings, fonts, icons and profiles may be used for, as they came."""
    workspace = shop.workspace
    ours = workspace.file(_OURS)
    places = [("teksten en tekeningen", ours)] if workspace.files.is_file(ours) else []
    places += [
        (f"{place[1]}/{path.name.removesuffix('.txt')}", path)
        for place in _LICENCES
        for folder in workspace.folders(*place)
        for path in workspace.files.children(folder)
        if path.name.startswith(("LICENSE", "OFL-"))
    ]
    found: dict[str, bytes] = {}
    for name, path in places:  # of two with one name the nearest counts: a project goes before the house
        found.setdefault(f"licenties/{name}.txt", workspace.files.read(path, _LONGEST_LICENCE))
    return found
