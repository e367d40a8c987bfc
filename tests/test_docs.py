"""The documentation is true: generated pages are fresh, links lead somewhere, commands and examples work."""

from __future__ import annotations

import importlib
import re
import shlex
from pathlib import Path

import pypdf
import pytest
import yaml

import docs as tool
from cardgen.api import build
from cardgen.build.jobs import plan_jobs
from cardgen.cli.app import COMMANDS
from cardgen.content.edition import load_edition
from cardgen.messages import diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace
from cardgen.source import yaml as source
from cardgen.source.bind import bind
from cardgen.template.kinds import KINDS, AnyElement
from running import Runner

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("assets/*.md"), *ROOT.glob("tools/*/*.md")]
)


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_generated_pages_are_fresh() -> None:
    for path, text in tool.pages().items():
        assert path.read_text(encoding="utf-8") == text, "run: make docs"


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    anchors = {
        re.sub(r"[^\w\- ]", "", head).lower().replace(" ", "-")
        for head in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        exists = (page.parent / file).exists() if file else anchor in anchors
        if not exists:
            broken.append(target)
    assert not broken


def test_commands_in_the_readme_can_be_typed() -> None:
    lines = re.findall(r"^\s*(cardgen .+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(lines) > 8
    for line in lines:
        name, *arguments = shlex.split(line, comments=True)[1:]
        assert name in COMMANDS
        importlib.import_module(f"cardgen.cli.{name}").command.make_context(name, arguments)


def test_targets_of_make_in_the_docs_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in PAGES:
        mentioned = set(re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8")))
        assert mentioned <= targets, shown(page)


def test_the_partnership_of_the_readme_can_be_built(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert block
    written = "\n".join(line.removeprefix("   ") for line in block[1].splitlines())
    place = re.match(r"# (\S+)", written)
    assert place
    file = tmp_path / place[1]
    file.parent.mkdir(parents=True)
    file.write_text(written, encoding="utf-8")
    (tmp_path / "cardgen.yaml").touch()
    (file.parent / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>',
        encoding="utf-8",
    )
    found = diagnostics.Diagnostics()
    for sector in yaml.safe_load(written)["partnership"]["sectors"]:
        edition = load_edition(Workspace.find(tmp_path), sector, file.parent.name, (), found)
        assert edition.partnership is not None
    assert not found.errors


def test_there_is_a_decision_for_each_number_and_no_number_twice() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs/decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def blocks(page: Path) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


TABLE_CARDS = ("vo-regio-noord/tafelkaart-vo-regio-noord.pdf", "po/tafelkaart-po.pdf")


def test_the_product_of_the_design_page_can_be_built(tmp_path: Path) -> None:
    (tmp_path / "cardgen.yaml").touch()
    for block in blocks(ROOT / "docs/templates.md"):
        if place := re.match(r"# (\S+/\S+\.yaml)", block):
            file = tmp_path / place[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block, encoding="utf-8")
    workspace = Workspace.find(tmp_path)
    found = diagnostics.Diagnostics()
    for output, pages in (("screen", 12), ("office", 3)):
        jobs = plan_jobs(workspace, ["vo"], ["regio-noord"], ["tafelkaart"], None, (), [output])
        jobs += plan_jobs(workspace, ["po"], [], ["tafelkaart"], None, (), [output])
        own, plain = build(workspace, jobs, tmp_path / "made", found)
        assert own.pages == plain.pages == pages  # of six cards; of sheets with two of them
    words = [pypdf.PdfReader(tmp_path / "made" / path).pages[1].extract_text() for path in TABLE_CARDS]
    assert ["Praat verder" in words[0], "Vraag door" in words[1]] == [True, True]
    assert [say(one, "en").text for one in found if one.severity is not diagnostics.Severity.HINT] == []


def test_every_kind_of_element_has_an_example_that_can_be_read() -> None:
    found = diagnostics.Diagnostics()
    shown: set[str] = set()
    for block in blocks(ROOT / "docs/templates.md"):
        if block.startswith(("- kind", "- {kind")):
            node = source.parse_value(block, found)
            assert node is not None
            elements = bind(tuple[AnyElement, ...], node, found) or ()
            shown |= {one.element.kind for one in elements}
    assert [(say(one, "en").text, one.where) for one in found] == []
    assert shown >= set(KINDS) - {"callout", "balloon"}  # shown inside the repeats that they need
    text = (ROOT / "docs/templates.md").read_text(encoding="utf-8")
    assert {kind for kind in KINDS if f"\n### {kind}\n" not in text} == set()


HANDLEIDING = ROOT / "docs/handleiding.md"


def test_the_dutch_manual_can_be_followed_from_top_to_bottom(
    cardgen: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command as printed, in this order; kept to one product where it is of all, what takes long is only read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    text = HANDLEIDING.read_text(encoding="utf-8")
    small = ["--product", "terugkijkkaart"]
    typed = []
    for kind, block in re.findall(r"^```(sh|yaml)\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        if kind == "yaml":
            place = re.match(r"# (\S+)", block)
            assert place
            (tmp_path / place[1]).write_text(block, encoding="utf-8")
            continue
        for line in block.splitlines():
            name, *arguments = shlex.split(line)[1:]
            typed.append(name)
            whole = name == "build" and not {"--product", "--help"} & {*arguments}
            if name == "batch" and "--template" not in arguments:
                arguments += ["--jobs", "0"]  # in this process: the bytes are the same
            if name in {"check", "studio"}:  # takes long, or until somebody stops it
                importlib.import_module(f"cardgen.cli.{name}").command.make_context(name, arguments)
                continue
            with monkeypatch.context() as patch:
                if name in {"take", "diff"}:
                    patch.setattr(Workspace, "products", lambda _: ["dialoogkaart"])
                ran = cardgen(name, *arguments, *(small if whole else ()))
            assert (ran.code, line, "error" in ran.err) == (0, line, False), ran.err
    assert {"init", "new", "check", "build", "explain", "preview", "list"} <= {*typed}
    folders = {path.name for path in (tmp_path / "output").iterdir()}
    assert folders >= {"po-regio-noord", "vo-regio-noord", "vo-platform-vo", "so"}


def test_commands_within_the_sentences_of_the_dutch_manual_exist() -> None:
    text = HANDLEIDING.read_text(encoding="utf-8")
    named = set(re.findall(r"`cardgen ([a-z]+)", text))
    assert named
    assert named <= set(COMMANDS)


def test_the_readme_leads_dutch_readers_to_the_manual() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = "\n".join(line for line in readme.splitlines() if line.startswith(">"))
    assert "](docs/handleiding.md)" in block
