"""From answers to the files of each kind of new thing, and whether cardgen can make something of them."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.cli.answers import Answers
from cardgen.cli.language import translate
from cardgen.cli.names import checked
from cardgen.content.store import sector_called, sectors_by_name
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Where, closest
from cardgen.starting import begin
from cardgen.starting.naming import as_name

if TYPE_CHECKING:
    from cardgen.content.model import Edition
    from cardgen.project.workspace import Workspace

SMALL = "dialoogkaart"
"""The product that new words and colours are tried out on."""
_COLOR = re.compile("#[0-9A-Fa-f]{6}")


def _partnership(own: str, answers: Answers, workspace: Workspace) -> begin.Files:
    name = answers.get("name", translate("The name people read"), as_name(own))
    known = [sector for sector in workspace.sectors() if not workspace.joins_sectors(sector)]

    def sectors_exist(answer: str, found: Diagnostics) -> None:
        for word in _sectors_in(answer, workspace, known):
            if word not in known:
                near = sector_called(workspace, word, known)
                found.add("CLI01", name=word, suggestion=near, known=", ".join(known))

    def is_file(answer: str, found: Diagnostics) -> None:
        if not Path(answer).is_file():
            found.add("CLI04", file=answer, reason=errno.ENOENT)

    asked = translate("Sectors, with commas between them")
    said = answers.get("sectors", asked, ",".join(known), sectors_exist)
    sectors = _sectors_in(said, workspace, known) or known
    logo = answers.get("logo", translate("File with the logo (Enter: later)"), "", is_file)
    color = answers.get(
        "color", translate("Colour, such as #005F6B (Enter: that of the sector)"), "", _is_color
    )
    return begin.partnership(own, name, sectors, _signed(color), _logo(Path(logo)) if logo else None)


def _logo(path: Path) -> tuple[str, bytes]:
    """A logo under a name that every computer can have; no more of it is read than a logo may be."""
    from cardgen.core.reading import from_disk
    from cardgen.layout.raster import MAX_BYTES

    return f"logo{path.suffix.lower()}", from_disk(path, MAX_BYTES)


def _sector(own: str, answers: Answers, workspace: Workspace) -> begin.Files:
    name = answers.get("name", translate("The name people read"), as_name(own).lower())
    label = answers.get("label", translate("The short name that is printed"), own)

    def is_color(answer: str, found: Diagnostics) -> None:
        if not answer.isalpha():  # names of accents are the palette's to know
            _is_color(answer, found)

    color = answers.get("color", translate("Colour: orange, teal, plum or #RRGGBB"), "teal", is_color)
    return begin.sector(own, name, label, _signed(color), len(workspace.sector_names()) + 1)


def _product(own: str, answers: Answers, workspace: Workspace) -> begin.Files:
    return begin.product(
        own, answers.get("name", translate("The name people read"), as_name(own)), workspace.sectors()[0]
    )


def _booklet(own: str, answers: Answers, _: Workspace) -> begin.Files:
    return begin.booklet(own, answers.get("name", translate("The name people read"), as_name(own)))


def _question(own: str, answers: Answers, workspace: Workspace) -> begin.Files:
    def partnership_exists(answer: str, found: Diagnostics) -> None:
        known = workspace.partnerships()
        if answer not in known:
            found.add("CLI02", name=answer, suggestion=closest(answer, known), known=", ".join(known))

    partnership = answers.get("partnership", translate("Which partnership"), None, partnership_exists)
    checked(workspace, partnerships=(partnership,))
    edition = _edition(workspace, partnership)
    first = {topic.id: next((one.id for one in topic.deepening), "") for topic in edition.topics}

    def topic_exists(answer: str, found: Diagnostics) -> None:
        if answer not in first:
            found.add("NEW08", name=answer, suggestion=closest(answer, first), known=", ".join(first))

    asked = translate("Which theme ({known})").format(known=", ".join(first))
    topic = answers.get("topic", asked, None, topic_exists)
    if own in {one.id for one in next(one for one in edition.topics if one.id == topic).deepening}:
        raise CardgenError.of("NEW01", name=f"“{own}”")
    words = answers.get("question", translate("The question"), None)
    files = begin.question(own, partnership, topic, first[topic], words)
    return _in_the_block(workspace, partnership, files, (own, topic, first[topic], words))


def _edition(workspace: Workspace, partnership: str) -> Edition:
    """The edition of a partnership in the first of its sectors."""
    from cardgen.content.edition import load_edition
    from cardgen.content.store import partnership_sectors

    found = Diagnostics()
    sectors = partnership_sectors(workspace, partnership, found)
    found.raise_errors()
    return load_edition(workspace, sectors[0], partnership)


def _in_the_block(
    workspace: Workspace, partnership: str, files: begin.Files, question: tuple[str, str, str, str]
) -> begin.Files:
    """All files of a partnership are one layer, in which a block stands once: there the question joins it.

    Raises:
        CardgenError: NEW07, with the lines to write by hand.
    """
    folder = workspace.folder("content", "partnerships", partnership)
    for path in workspace.files.children(folder, ".yaml"):
        node = workspace.read(path, Diagnostics()) if path.stem not in workspace.sector_names() else None
        if node is None or "topics" not in node.items:
            continue
        try:
            if workspace.project is None or not path.is_relative_to(workspace.project):
                raise CardgenError.of("TAK09", path=path.name)
            name = path.relative_to(workspace.project).as_posix()
            return begin.added_question(name, path.read_bytes(), *question)
        except CardgenError:
            lines = next(iter(files.values())).decode().splitlines()
            block = "\n".join(line for line in lines if line.startswith(" "))
            where = node.keys.get("topics", Where(workspace.shown(path)))
            raise CardgenError.of("NEW07", where, key="topics", block=block) from None
    return files


def try_out(workspace: Workspace, kind: str, own: str, files: Mapping[str, bytes], logo: str = "") -> None:
    """Lay out one product with the files in memory, so that a logo or colour that cannot be used is never written.

    Args:
        workspace: where they are to be.
        kind: what is begun.
        own: its short name.
        files: what would be written.
        logo: where its logo comes from: what is wrong with that is said of the file somebody has.

    Raises:
        CardgenError: what is wrong with them. Mistakes in other files are for `cardgen check`.
    """
    if kind not in {"partnership", "sector", "theme-question"}:
        return
    from cardgen.api import check, plan_jobs

    tried = workspace.with_files(files)
    partnership = next(iter(files)).split("/")[2] if kind != "sector" else None
    products = [SMALL] if SMALL in workspace.products() else workspace.products()[:1]
    found = Diagnostics()
    try:
        jobs = plan_jobs(
            tried, [] if partnership else [own], [partnership] if partnership else [], products, None, ()
        )
        check(tried, jobs[:1], found)
    except CardgenError as mistake:
        found.extend(mistake.diagnostics)
    ours = Diagnostics()
    copy = next((name for name in files if not name.endswith(".yaml")), "")
    for one in found.errors:
        if any(where.file in files for where in one.where):
            ours.extend([_said_of(one, copy, logo) if logo else one])
    ours.raise_errors()


def _said_of(found: Diagnostic, copy: str, original: str) -> Diagnostic:
    """The same message about the file that would have been copied."""
    return replace(
        found,
        where=tuple(replace(one, file=original) if one.file == copy else one for one in found.where),
        values=tuple((key, original if value == copy else value) for key, value in found.values),
    )


def _is_color(answer: str, found: Diagnostics) -> None:
    from cardgen.template.colorspace import near_color

    if not _COLOR.fullmatch(_signed(answer)):
        found.add("NEW05", value=answer[:40], suggestion=near_color(answer))


def _signed(color: str) -> str:
    """A colour with its sign: a shell takes what follows a bare # for a remark, so people leave it out."""
    return f"#{color}" if _COLOR.fullmatch(f"#{color}") else color


def _sectors_in(text: str, workspace: Workspace, known: Sequence[str]) -> list[str]:
    """The sectors that a text names, as `po,vo`, `PO en VO` or in full; a word that names none stays as it is."""
    ids = {**sectors_by_name(workspace, known), **{name.casefold(): name for name in known}}
    found: list[str] = []
    for part in filter(None, map(str.strip, re.split(r"[,;/+&\n]|\ben\b", text))):
        words = [part] if part.casefold() in ids else part.split()
        named = [ids.get(word.casefold(), "") for word in words]
        found += named if all(named) else [part]
    return list(dict.fromkeys(found))


MAKERS: dict[str, Callable[[str, Answers, Workspace], begin.Files]] = {
    "partnership": _partnership,
    "sector": _sector,
    "product": _product,
    "booklet": _booklet,
    "theme-question": _question,
}
"""What makes the files of each kind."""
