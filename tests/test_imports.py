"""The house rules about imports: rooms look down only, and each outside package has one door."""

from __future__ import annotations

import ast
import functools
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

import cardgen

PACKAGE = Path(cardgen.__file__).parent

FLOORS = (
    ("__init__", "core"),
    ("messages",),
    ("source",),
    ("project",),
    ("content",),
    ("template",),
    ("artwork",),
    ("layout",),
    ("render",),
    ("impose",),
    ("preflight", "twin"),
    ("build",),
    ("api",),
    ("preview",),
    ("schema",),
    ("starting",),
    ("batch",),
    ("exchange", "compare"),
    ("studio",),
    ("cli",),
    ("__main__",),
)
"""Rooms from the ground floor up. A room may import from its own floor and from those below."""

DOORS = {
    "PIL": (
        "render/decoding",
        "render/flattening",
        "render/letters",
        "render/looking",
        "render/pixels",
        "render/separation",
        "render/strips",
        "render/visible",
        "preview/",
    ),
    "babel": (),
    "click": ("cli/",),
    "jinja2": ("studio/pages/",),
    "markupsafe": ("studio/pages/",),
    "docx": ("exchange/word",),
    "lxml": ("exchange/wordread",),
    "openpyxl": ("exchange/excel",),
    "msgspec": ("core/struct", "core/shelf", "core/jsontext", "build/records", "batch/ledger"),
    "fontTools": ("layout/outlines",),
    "pikepdf": ("artwork/pdfcolors", "artwork/pdfreading", "artwork/pdfscribe", "impose/", "preflight/"),
    "pypdf": ("build/bundle", "preflight/"),
    "pypdfium2": ("artwork/pdfpixels", "render/letters", "render/marking", "render/pixels", "render/strips"),
    "python_calamine": (),  # read in a process of its own, by batch/workbook
    "pyphen": (),  # its dictionaries are read as files, by layout/patterns
    "reportlab": ("render/",),
    "distributed": ("batch/cluster",),
    "fsspec": ("batch/places",),
    "resvg_py": ("artwork/pixels",),
    "ruamel": ("studio/work/yamlfile",),
    "segno": ("layout/elements/qr",),
    "starlette": ("studio/",),
    "uharfbuzz": ("layout/shaping", "layout/instances"),
    "uvicorn": ("studio/server/patience", "studio/server/serving"),
    "watchfiles": ("preview/",),
    "wordfreq": ("content/",),
    "xlsxwriter": ("batch/example",),
    "yaml": ("source/yaml",),
}
"""Outside package to the modules that may import it; a name that ends in / is a whole room."""

MOST_LINES = 350
"""More than that holds two subjects, with a seam between them to be found."""
TABLES: tuple[str, ...] = ()
"""Modules that are one table of data, and may be as long as it is."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """`layout/fonts` for src/cardgen/layout/fonts.py."""
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


BY_NAME = {name_of(path).removesuffix("/__init__").replace("/", "."): name_of(path) for path in MODULES}
"""Dotted name below `cardgen` to the name of a module."""


@functools.cache
def statements(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Every import, at the top or inside a function."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return tuple(node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every import."""
    for node in statements(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        else:
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            if node.module == "cardgen":
                yield from ((node.lineno, f"cardgen.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, str(node.module)


def modules_of(path: Path) -> Iterator[str]:
    """The modules of ours that a module imports: at the top, inside a function, or for types alone."""
    for node in statements(path):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            names = [
                name for alias in node.names for name in (f"{node.module}.{alias.name}", str(node.module))
            ]
        for name in names:
            if name.startswith("cardgen.") and (found := BY_NAME.get(name.removeprefix("cardgen."))):
                yield found


def floor_of(room: str) -> int:
    return next(floor for floor, rooms in enumerate(FLOORS) if room in rooms)


def test_every_room_has_a_floor() -> None:
    known = {room for floor in FLOORS for room in floor}
    assert {name_of(path).split("/")[0] for path in MODULES} <= known


def test_modules_are_small_but_for_tables() -> None:
    """A table that became small leaves the list."""
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name for name, count in lines.items() if count > MOST_LINES} == set(TABLES)


def test_imports_go_down_only() -> None:
    upwards = [
        f"{name_of(path)}:{line}: {target}"
        for path in MODULES
        for line, target in imports_of(path)
        if target.startswith("cardgen.") and not target.startswith("cardgen.__version__")
        if floor_of(target.split(".")[1]) > floor_of(name_of(path).split("/")[0])
    ]
    assert upwards == []


def test_no_modules_import_each_other() -> None:
    """Neither two of them nor many in a ring, for types or inside functions either."""
    graph = {name_of(path): set(modules_of(path)) - {name_of(path)} for path in MODULES}
    left = dict(graph)
    while done := [name for name, others in left.items() if not others & left.keys()]:
        for name in done:
            del left[name]
    assert sorted(left) == []


def test_each_outside_package_has_one_door() -> None:
    strangers, unknown = [], []
    for path in MODULES:
        name = name_of(path)
        for line, target in imports_of(path):
            package = target.split(".")[0]
            if package == "cardgen" or package in sys.stdlib_module_names:
                continue
            doors = DOORS.get(package)
            if doors is None:
                unknown.append(f"{name}:{line}: {package}")
            elif not any(name == door or (door.endswith("/") and name.startswith(door)) for door in doors):
                strangers.append(f"{name}:{line}: {target}")
    assert unknown == [], "not in the table of doors"
    assert strangers == []


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["--version"], set()),
        (["--help"], {"click", "msgspec"}),
        (["build", "--help"], {"click", "msgspec"}),
        (["list"], {"click", "msgspec", "yaml"}),
    ],
)
def test_a_command_imports_only_what_it_needs(arguments: list[str], allowed: set[str]) -> None:
    program = (
        "import sys; from cardgen.cli import main; code = main(sys.argv[1:]); "
        "print('MODULES', *sorted({name.split('.')[0] for name in sys.modules})); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split()[1:])
    assert loaded & (set(DOORS) | {"numpy", "lxml", "email", "http"}) <= allowed


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    """What pytest leaves out by itself (`build`, `dist`) may be the name of a room."""
    tests = Path(__file__).parent
    left_out = pytestconfig.getini("norecursedirs")
    folders = {part for path in tests.rglob("test_*.py") for part in path.relative_to(tests).parts[:-1]}
    assert not [one for one in folders - {"node_modules"} if any(fnmatch(one, name) for name in left_out)]
