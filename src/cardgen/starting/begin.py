"""What the first files of something new say, by their name in the project, and how they come there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template

from cardgen.build.publish import write_files
from cardgen.core.signs import one_line
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import MARKER
from cardgen.source.patch import Added, put

FILES = Path(__file__).with_name("files")
Files = dict[str, bytes]
"""Contents by name below the project, with forward slashes."""


class Grown(Files):
    """Files that exist and were added to; everything that stood in them is still there."""


def project() -> Files:
    """A project: the file by which cardgen knows it."""
    return {MARKER: _filled(MARKER)}


def partnership(
    id_: str, name: str, sectors: Sequence[str], color: str = "", logo: tuple[str, bytes] | None = None
) -> Files:
    """A partnership.

    Args:
        id_: the name of its folder.
        name: as people read it.
        sectors: ids of the sectors it works in, at least one.
        color: `#RRGGBB`, or empty.
        logo: the name of the file and what is in it.
    """
    folder = f"content/partnerships/{id_}"
    alt = quoted(f"Logo van {name}")
    said = _filled(
        "partnership.yaml",
        name=quoted(name),
        sectors=", ".join(sectors),
        sector=sectors[0],
        logo=_text("logo.yaml", file=json.dumps(logo[0], ensure_ascii=False), alt=alt)
        if logo
        else _text("no-logo.yaml", alt=alt),
        color=_text("color.yaml", color=color) if color else _text("no-color.yaml"),
    )
    files = {f"{folder}/partnership.yaml": said}
    if logo:
        files[f"{folder}/{logo[0]}"] = logo[1]
    return files


def sector(id_: str, name: str, label: str, color: str, order: int) -> Files:
    """A sector; `color` is an accent of the palette or `#RRGGBB`, `order` its place among the others."""
    said = _filled(
        "sector.yaml", name=quoted(name), label=quoted(label), color=json.dumps(color), order=str(order)
    )
    return {f"content/{id_}/sector.yaml": said}


def product(id_: str, name: str, seen_in: str) -> Files:
    """A product with two sides; `seen_in` is a sector to look at it in."""
    words = {"id": id_, "sector": seen_in, "title": quoted(name, ": {sector.name}")}
    return {
        f"templates/{id_}/{file}": _filled(file, **words)
        for file in ("product.yaml", "front.yaml", "back.yaml")
    }


def booklet(id_: str, name: str) -> Files:
    """A recipe of a booklet."""
    return {f"content/booklets/{id_}.yaml": _filled("booklet.yaml", title=quoted(name, ", {sector.name}"))}


def question(id_: str, partnership_: str, topic: str, first: str, words: str) -> Files:
    """A question that a partnership adds to a topic, before its question with the id `first`.

    The words may hold markup and terms.
    """
    said = _filled("question.yaml", id=id_, topic=topic, first=first, question=in_quotes(words))
    return {f"content/partnerships/{partnership_}/{id_}.yaml": said}


def added_question(name: str, data: bytes, id_: str, topic: str, first: str, words: str) -> Grown:
    """The same question in a file that has a block of topics already.

    Raises:
        CardgenError: TAK09, it cannot be put there without touching what stands beside it.
    """
    steps = (
        ("topics", False),
        (topic, True),
        ("deepening", False),
        (Added(id_, first), True),
        ("text", False),
    )
    return Grown({name: put(data, steps, json.loads(in_quotes(words)), name)})


def for_editors(files: Files) -> Files:
    """New files with a first line that tells editors where their schema is."""
    from cardgen.schema.kinds import editor_line

    if isinstance(files, Grown):
        return files
    return {
        name: f"{line}\n".encode() + data if (line := editor_line(name)) else data
        for name, data in files.items()
    }


def write_schemas(folder: Path) -> None:
    """Leave the schemas that editors read in a project, as this version of cardgen has them.

    Raises:
        CardgenError: BLD04 when one of them cannot be written.
    """
    from cardgen.schema.kinds import schemas

    wanted = {folder / name: data for name, data in schemas().items()}
    stale = [(path, data) for path, data in wanted.items() if not path.is_file() or path.read_bytes() != data]
    write_files(stale, below=folder)


def write(folder: Path, files: Mapping[str, bytes], roots: Iterable[Path] = ()) -> list[Path]:
    """Write the files into a project; what is there already is never touched.

    Args:
        folder: the project; made when it does not exist.
        files: what to write.
        roots: what comes along, in which the names may not exist either.

    Raises:
        CardgenError: one of them exists already, here or in what comes with cardgen (NEW01; nothing is written
            then), or a file cannot be written (BLD04).
    """
    see_that_it_is_new(folder, files, roots)
    return write_files([(folder / name, data) for name, data in files.items()], below=folder)


def see_that_it_is_new(folder: Path, files: Mapping[str, bytes], roots: Iterable[Path] = ()) -> None:
    """None of the files may exist, in the project or in what comes along.

    Raises:
        CardgenError: NEW01, for each of them that does.
    """
    found = Diagnostics()
    if isinstance(files, Grown):
        return
    places = (folder, *roots)
    for name in files:
        if any((root / name).exists() or (root / name).is_symlink() for root in places):
            found.add("NEW01", name=name)
    found.raise_errors()


def quoted(text: str, after: str = "") -> str:
    """A text of a person as it stands in YAML: on one line, between double quotes, and with no sign read as markup.

    Args:
        text: what the person said.
        after: goes behind it, and is markup.
    """
    signs = "\\*{}|/" if "//" in text else "\\*{}|"  # two of them are a line end, one is a slash
    return in_quotes("".join(f"\\{sign}" if sign in signs else sign for sign in text) + after)


def in_quotes(text: str) -> str:
    """On one line between double quotes. JSON’s strings are YAML’s."""
    return json.dumps(one_line(text), ensure_ascii=False)


def _filled(name: str, /, **words: str) -> bytes:
    return (_text(name, **words) + "\n").encode()


def _text(name: str, /, **words: str) -> str:
    return Template((FILES / name).read_text(encoding="utf-8")).substitute(words).rstrip("\n")
