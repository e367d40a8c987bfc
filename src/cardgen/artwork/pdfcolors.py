"""Colours of a PDF as this house writes them: what a browser shows, and the four inks where the file names them.

A device colour is read here. Any other (a profile, a spot, Lab) is shown by PDFium, as squares on a page of their own;
so is what four inks look like on a screen.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from cardgen.artwork.pdfpixels import colors as shown
from cardgen.artwork.values import number

MOST = 200
"""Different colours of a logo; one with more of them is a photo or a blend."""
_COUNTS = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
Components = tuple[float, ...]


class Colors:
    """The colours that a page uses, each with the name by which it goes until they are known.

    Args:
        pdf: the file of the page.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._found: dict[tuple[str, Components], str] = {}
        self._spaces: dict[str, Any] = {}

    def name(self, space: Any, components: Components) -> str:
        """The name of a colour.

        Raises:
            ValueError: no such colour, or too many of them.
        """
        key = _text(space)
        if len(components) != _COUNTS.get(key, len(components)) or not 1 <= len(components) <= 32:
            raise ValueError("a wrong colour")
        self._spaces[key] = space
        rounded = tuple(round(value, 4) for value in components)
        found = self._found.setdefault((key, rounded), f"color {len(self._found)}")
        if len(self._found) > MOST:
            raise ValueError("many colours")
        return found

    def keys(self) -> dict[str, str]:
        """Name of a colour to its key in a `Program`: `#RRGGBB`, with four inks in per cent where they are known."""
        out, unknown = {}, []
        for (space, components), name in self._found.items():
            if space == "/DeviceGray":
                out[name] = _hex(components * 3)
            elif space == "/DeviceRGB":
                out[name] = _hex(components)
            else:
                unknown.append((space, components, name))
        if unknown:
            for rgb, (space, components, name) in zip(self._look(unknown), unknown, strict=True):
                inks = _inks(self._spaces[space], components)
                out[name] = " ".join([rgb, *(number(round(100 * ink, 2)) for ink in inks)])
        return out

    def _look(self, asked: Sequence[tuple[str, Components, str]]) -> list[str]:
        with pikepdf.new() as pdf:
            page = pdf.add_blank_page(page_size=(8 * len(asked), 8))
            spaces = {
                space: f"/C{index}" for index, space in enumerate(dict.fromkeys(s for s, _, _ in asked))
            }
            page.Resources = Dictionary(
                ColorSpace=Dictionary(
                    {name: self._copied(pdf, self._spaces[s]) for s, name in spaces.items()}
                )
            )
            content = [
                f"{spaces[space]} cs {' '.join(map(number, components))} scn {8 * index} 0 8 8 re f"
                for index, (space, components, _) in enumerate(asked)
            ]
            page.Contents = pdf.make_stream("\n".join(content).encode("ascii"))
            stream = io.BytesIO()
            pdf.save(stream, static_id=True)
        return shown(stream.getvalue(), len(asked))

    def _copied(self, pdf: pikepdf.Pdf, space: Any) -> Any:
        if isinstance(space, Name):
            return space
        return pdf.copy_foreign(space if space.is_indirect else self._pdf.make_indirect(space))


def _text(space: Any) -> str:
    return str(space) if isinstance(space, Name) else f"{space.objgen} {space.unparse(resolved=True)!r}"


def _hex(components: Sequence[float]) -> str:
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, value))):02X}" for value in components)


def _inks(space: Any, components: Components) -> Components:
    """Cyan, magenta, yellow and black, 0..1, of a colour that is given in them; else nothing."""
    if space == Name.DeviceCMYK or _four(space):
        return tuple(min(1.0, max(0.0, value)) for value in components)
    if not isinstance(space, Array) or len(space) != 4 or space[0] != Name.Separation:
        return ()
    alternate, tint = space[2], space[3]
    if space[1] in (Name("/None"), Name("/All")) or not (alternate == Name.DeviceCMYK or _four(alternate)):
        return ()
    if not isinstance(tint, Dictionary) or int(tint.get("/FunctionType", -1)) != 2:
        return ()
    none, full, power = tint.get("/C0"), tint.get("/C1"), float(tint.get("/N", 1))
    if not isinstance(none, Array) or not isinstance(full, Array) or len(none) != 4 or len(full) != 4:
        return ()
    share = min(1.0, max(0.0, components[0])) ** power
    return tuple(float(a) + share * (float(b) - float(a)) for a, b in zip(none, full, strict=True))


def _four(space: Any) -> bool:
    """Whether a space is four inks by a profile: their numbers are kept, as print shops do."""
    if not isinstance(space, Array) or len(space) != 2 or space[0] != Name.ICCBased:
        return False
    return int(space[1].get("/N", 0)) == 4
