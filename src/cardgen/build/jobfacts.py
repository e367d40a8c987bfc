"""What a print shop has to know of each piece of work, and the page that says so, in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct
from cardgen.preflight.ticket import Inks, both_sides, cover_and_inside, least_bleed, of_side

if TYPE_CHECKING:
    from cardgen.build.made import Product

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#16263B}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4em .8em .4em 0;"
    "border-bottom:1px solid #A9B3BE}.open{color:#33445A}"
)
_POINT = "…………"
_A5_LONG, _A4_LONG = 211, 298  # mm, with a mm for rounding: what is held in a hand, and what is hung up
_COVER = 4  # pages of the cover of a booklet
_DUTCH = {"Cyan": "cyaan", "Magenta": "magenta", "Yellow": "geel", "Black": "zwart"}
_BOTH_SIDES = 2  # pages of one sheet of paper


class PieceOfWork(Struct, frozen=True):
    """One press file. Sizes in mm after trimming; `inks` are those of each page, none when nobody looked."""

    file: str
    title: str
    width: float
    height: float
    pages: int
    sheets: int
    both_sides: str
    folds: tuple[float, ...]
    binding: str
    inks: tuple[frozenset[str], ...] = ()
    bleed: float = 0.0

    @classmethod
    def of(cls, product: Product, inks: tuple[frozenset[str], ...]) -> PieceOfWork:
        """What the product says of itself, and its press file of its bleed and of the inks of its pages."""
        scene = product.scene
        first = scene.pages[0]
        return cls(
            product.name.rpartition("/")[2],
            scene.title,
            round(first.size.w, 2),
            round(first.size.h, 2),
            len(scene.pages),
            product.pages,
            scene.duplex,
            tuple(round(x, 2) for x in first.folds),
            scene.binding,
            inks,
            least_bleed(product.files[product.name]),
        )

    @property
    def finish(self) -> str:
        """What happens after printing, in Dutch."""
        if self.binding:
            side = "links" if self.binding == "left" else "rechts"
            return f"rapen en in de rug nieten, rug {side}"
        if self.folds:
            places = " en ".join(f"{x:g}".replace(".", ",") for x in self.folds)
            return f"snijden, rillen en vouwen op {places} mm van links"
        return "snijden"

    @property
    def paper(self) -> str:
        """What print shops here usually take for such work, as a proposal that somebody can cross out, in Dutch.

        The usual weights of Dutch print shops: thick for what is held, folded or shuffled, thin for what is turned
        over as a page or hung on a wall.
        """
        if self.binding:
            return "voorstel: binnenwerk 120 g/m², omslag 250 g/m²"
        short, long = sorted((self.width, self.height))
        if self.folds:
            return "voorstel: 170 tot 250 g/m²"
        if long <= _A5_LONG:
            return "voorstel: 300 g/m²"
        if self.pages > _BOTH_SIDES:
            return "voorstel: 120 g/m²"
        return "voorstel: 170 g/m²" if short > _A4_LONG else "voorstel: 200 tot 250 g/m²"

    @property
    def sides(self) -> tuple[Inks, Inks]:
        """The inks of front and back; those of a booklet are all on both."""
        if self.binding:
            return of_side(self.inks), of_side(self.inks)
        return both_sides(self.inks)

    @property
    def printing(self) -> str:
        """One side or two, and the inks of each as print shops write them (4/1), in Dutch."""
        front, back = self.sides
        if self.pages == 1:
            return f"enkelzijdig, {front.count}/0"
        if self.binding and len(self.inks) > _COVER:
            (outside, within), inside = cover_and_inside(self.inks)
            if not outside.count == within.count == inside.count:
                cover = f"omslag {outside.count}/{within.count}"
                return f"dubbelzijdig, {cover}, binnenwerk {inside.count}/{inside.count}"
        turned = {"long": ", keren over de lange kant", "short": ", keren over de korte kant"}
        return f"dubbelzijdig, {front.count}/{back.count}" + turned.get(self.both_sides, "")

    def as_data(self) -> dict[str, object]:
        """The same for programs."""
        front, back = self.sides
        return {
            "bestand": self.file,
            "titel": self.title,
            "breedte_mm": self.width,
            "hoogte_mm": self.height,
            "bladzijden": self.pages,
            "bedrukking": self.printing,
            "inkten_voorkant": _in_dutch(front.names),
            "inkten_achterkant": _in_dutch(back.names),
            "steunkleuren": sorted({*front.spots, *back.spots}),
            "afloop_mm": self.bleed,
            "vouwlijnen_mm": list(self.folds),
            "afwerking": self.finish,
            "papier": self.paper,
        }


def _in_dutch(inks: Iterable[str]) -> list[str]:
    return [_DUTCH.get(ink, ink) for ink in inks]


def _spots(one: Mapping[str, Any]) -> str:
    """The spots, and on which side they are when that is one of two."""
    front, back = (set(one[key]) for key in ("inkten_voorkant", "inkten_achterkant"))
    named = []
    for spot in one["steunkleuren"]:
        side = "" if not back or spot in front & back else "voorkant" if spot in front else "achterkant"
        named.append(f"{spot} (alleen {side})" if side else spot)
    return escape(f", met {' en '.join(named)}") if named else ""


def ticket_page(facts: Mapping[str, Any]) -> str:
    """The ticket as a page that any browser opens and prints; what nobody said yet has room to be written in."""

    def told(value: object) -> str:
        return escape(str(value)) if value else f'<span class="open">{_POINT}</span>'

    rows = [
        "<tr>"
        f"<td>{told(one['titel'])}<br><small>{told(one['bestand'])}</small></td>"
        f"<td>{_size(one)}</td>"
        f"<td>{one['bladzijden']}<br><small>{told(one['bedrukking'])}{_spots(one)}</small></td>"
        f"<td>{told(_together(one['papier']))}</td>"
        f"<td>{told(one['afwerking'])}</td>"
        f"<td>{told(one['oplage'])}</td>"
        "</tr>"
        for one in facts["drukwerk"]
    ]
    bleed = f"{facts['afloop_mm']:g}".replace(".", ",")
    marks = "en snijtekens" if facts["snijtekens"] else "en zonder snijtekens"
    colors = f"{facts['standaard']}, {facts['drukgang']}, hoogstens {facts['inktlimiet']}% inkt"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="nl">',
            f'<head><meta charset="utf-8"><title>Drukopdracht {escape(str(facts["opdracht"]))}</title>',
            f"<style>{_STYLE}</style></head>",
            "<body>",
            f"<h1>Drukopdracht: {escape(str(facts['opdracht']))}</h1>",
            f"<p>Versie {told(facts['versie'])}. Vragen? {told(facts['contact'])}</p>",
            f"<p>Alle bestanden in de map <b>drukwerk</b> zijn {told(colors)}, met {bleed} mm afloop {marks}. "
            "In de map <b>proef</b> zie je hoe het eruit hoort te zien; die bestanden zijn niet om te drukken.</p>",
            "<table><thead><tr><th>Wat</th><th>Formaat na snijden</th><th>Bladzijden</th><th>Papier</th>"
            "<th>Afwerking</th><th>Oplage</th></tr></thead><tbody>",
            *rows,
            "</tbody></table>",
            "</body></html>",
            "",
        ]
    )


def _together(paper: str) -> str:
    """With its weights on one line."""
    return paper.replace(" g/m", "\u00a0g/m")


def _size(one: Mapping[str, Any]) -> str:
    width, height = (f"{one[key]:g}".replace(".", ",") for key in ("breedte_mm", "hoogte_mm"))
    return f"{width}\u00a0×\u00a0{height}\u00a0mm"
