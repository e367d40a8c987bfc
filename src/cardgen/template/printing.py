"""Print profiles: on what paper and with how much ink something is printed (`templates/print/`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self

from cardgen.core.struct import Meta, Struct
from cardgen.messages.diagnostics import Where, closest
from cardgen.template.units import Extent

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.project.workspace import Workspace
    from cardgen.source.nodes import Node

MAX_BYTES = 8_000_000
"""Largest ICC profile that is read; those of the great printing conditions have some 2 MB."""


WantedMark = Literal["crop", "cut", "fold", "registration", "center", "color", "slug"]
"""Marks that can be asked for around a page."""

Flavour = Literal["x4", "x1a"]
"""PDF/X-4, or PDF/X-1a for who asks for it: PDF 1.4 in which nothing is transparent."""


MOST_BLEED = 10.0
"""mm; print shops ask for 2 to 5, and nobody cuts off more than this."""


class Bleed(Extent):
    """A bleed in mm: not less than nothing, and no more than is ever cut off."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL01 when it is no length, BND10 and BND11 when it is too small or too large."""
        value = super().from_node(node, diagnostics)
        if value is not None and value > MOST_BLEED:
            diagnostics.add("BND11", node.where, found=getattr(node, "text", ""), high=f"{MOST_BLEED:g} mm")
            return None
        return value


class ProfileFile(Struct, frozen=True):
    """A print profile as written; the words are explained in `fogra39-coated.yaml`.

    `bleed` (mm) and `marks` are what this print shop wants; without them, what the output says.
    """

    title: str
    icc: str
    condition: str
    info: str = ""
    ink_limit: Annotated[int, Meta(ge=100, le=400)] = 300
    flavour: Flavour = "x4"
    bleed: Bleed | None = None
    marks: tuple[WantedMark, ...] | None = None
    where: Where = Where("")


class PrintProfile(Struct, frozen=True):
    """A printing condition, read.

    Attributes:
        name: of its file.
        title: for people.
        condition: as the registry of printing conditions calls it, such as FOGRA39.
        info: the same for people, in the file.
        icc: the bytes of its ICC profile; of a press, in CMYK.
        ink_limit: most ink in one place, all four together, in per cent.
        flavour: the standard that files follow.
    """

    name: str
    title: str
    condition: str
    info: str
    icc: bytes
    ink_limit: int
    flavour: Flavour = "x4"

    @property
    def standard(self) -> str:
        """The standard that files follow, as it calls itself."""
        return {"x4": "PDF/X-4", "x1a": "PDF/X-1a:2003"}[self.flavour]


def print_profiles(workspace: Workspace) -> list[str]:
    """The names of the print profiles that there are."""
    folders = workspace.folders("templates", "print")
    return sorted({path.stem for folder in folders for path in workspace.files.children(folder, ".yaml")})


def wishes_of_shop(
    workspace: Workspace, name: str
) -> tuple[Bleed | None, tuple[WantedMark, ...] | None] | None:
    """Bleed (mm) and marks as a print profile has them; None when it cannot be read, which is told where it is used."""
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.source.bind import bind

    if name not in print_profiles(workspace):
        return None
    unheard = Diagnostics()
    node = workspace.read(workspace.file("templates", "print", f"{name}.yaml"), unheard)
    written = bind(ProfileFile, node, unheard) if node is not None else None
    return (written.bleed, written.marks) if written is not None else None


def load_print_profile(workspace: Workspace, name: str, diagnostics: Diagnostics) -> PrintProfile | None:
    """Read `templates/print/<name>.yaml` and its ICC profile; None after recording what is wrong with them."""
    from cardgen.source.bind import bind

    known = print_profiles(workspace)
    if name not in known:
        suggestion = closest(name, known)
        diagnostics.add("TPL40", Where("templates/sheets/outputs.yaml"), name=name, suggestion=suggestion)
        return None
    path = workspace.file("templates", "print", f"{name}.yaml")
    node = workspace.read(path, diagnostics)
    written = bind(ProfileFile, node, diagnostics) if node is not None else None
    if written is None:
        return None
    folders = workspace.folders(
        "templates", "print"
    )  # a file of one's own may name an ICC profile that came along
    near = (one for one in [path.parent, *folders] if workspace.files.is_file(one / written.icc))
    file = workspace.inside(next(near, path.parent), written.icc, written.where, diagnostics)
    if file is None:
        return None
    icc = workspace.files.read(file, MAX_BYTES)
    if not is_press_profile(icc):
        diagnostics.add("TPL41", written.where, name=written.icc)
        return None
    info = written.info or written.title
    return PrintProfile(name, written.title, written.condition, info, icc, written.ink_limit, written.flavour)


def is_press_profile(icc: bytes) -> bool:
    """Whether these are the bytes of an ICC profile of an output device in CMYK (ICC.1:2010, 7.2)."""
    whole = len(icc) >= 128 and int.from_bytes(icc[:4], "big") == len(icc)
    return whole and icc[12:20] == b"prtrCMYK" and icc[36:40] == b"acsp"
