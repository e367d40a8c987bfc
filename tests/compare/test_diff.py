"""What differs between then and now, by text, picture, colour and page; and own texts that rest on what changed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cardgen.compare.differences import difference
from cardgen.compare.pagefacts import PageFacts
from cardgen.compare.pages import marked
from cardgen.compare.resting import Resting, stale
from cardgen.compare.states import State
from cardgen.project.workspace import Workspace
from running import Runner, write

NOORD = "content/partnerships/noord/partnership.yaml"
OWN = "partnership: {name: Noord, sectors: [vo]}\n"
QUESTION = "topics:\n  - {id: time, question: Waar halen wij de tijd vandaan?}\n"
SMALL = ("-p", "noord", "--product", "dialoogkaart")


@pytest.fixture(autouse=True)
def _one_product(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workspace, "products", lambda _: ["dialoogkaart"])


def git(folder: Path, *words: str) -> None:
    settings = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *words], cwd=folder, check=True, capture_output=True)


def then_and_now(folder: Path, now: str) -> Path:
    """A copy of a project as it was; in the project itself something has changed."""
    write(folder / NOORD, OWN)
    old = folder.parent / "toen"
    write(old / "cardgen.yaml", "")
    write(old / NOORD, OWN)
    write(folder / NOORD, now)
    return old


def test_a_changed_text_colour_and_page_are_told(cardgen: Runner, project: Path) -> None:
    old = then_and_now(project, OWN + QUESTION + 'theme: {colors: {primary: "#8A1C5A"}}\n')
    ran = cardgen("diff", str(old), *SMALL)
    assert ran.code == 0
    assert "topics.time.question" in ran.out
    assert "+ Waar halen wij de tijd vandaan?" in ran.out
    assert re.search(r"accent-500 +#\w{6} → #8A1C5A", ran.out)
    assert "dialoogkaart  1, 2" in ran.out
    data = json.loads(cardgen("diff", str(old), *SMALL, "--json").out)
    (edition,) = data["editions"]
    assert [one["path"] for one in edition["texts"]] == ["topics.time.question"]
    assert edition["texts"][0]["place"] == f"{NOORD}:3:26"


def test_what_only_moved_in_its_file_is_no_difference(cardgen: Runner, project: Path) -> None:
    old = then_and_now(project, "# uitleg\n\n" + OWN)
    ran = cardgen("diff", str(old), *SMALL)
    assert (ran.code, ran.out, "no difference" in ran.err) == (0, "", True)


def test_side_by_side_with_pictures_in_one_file(cardgen: Runner, project: Path) -> None:
    old = then_and_now(project, OWN + QUESTION.replace("Waar", "<b>Waar"))
    assert cardgen("diff", str(old), *SMALL, "--html", "verschil.html").out == "verschil.html\n"
    page = (project / "verschil.html").read_text(encoding="utf-8")
    assert page.count("data:image/jpeg;base64,") == 2  # the page that changed, then and now
    assert "&lt;b&gt;Waar" in page
    assert "<b>" not in page
    assert not re.search(r'(src|href)="(?!data:)', page)


def test_two_editions_are_compared_with_each_other(cardgen: Runner, project: Path) -> None:
    write(project / NOORD, OWN + QUESTION)
    ran = cardgen("diff", "vo", "vo-noord", "--product", "dialoogkaart")
    assert ran.out.startswith("vo → vo-noord\n")
    assert "partnership.name" in ran.out


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_revision_of_git_is_compared_with_now(cardgen: Runner, project: Path) -> None:
    write(project / NOORD, OWN)
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "x")
    write(project / NOORD, OWN + QUESTION)
    assert "+ Waar halen wij de tijd vandaan?" in cardgen("diff", "HEAD:", *SMALL).out
    assert "vo-noord" in cardgen("diff", "HEAD:", "vo-noord", "--product", "dialoogkaart").out
    for wrong in ("HEAD~7:", "--output=x:", ":"):
        ran = cardgen("diff", "--", wrong)
        assert (ran.code, "DIF02" in ran.err) == (2, True)


def test_a_manifest_tells_which_pages_changed_and_no_words(cardgen: Runner, project: Path) -> None:
    write(project / NOORD, OWN)
    assert cardgen("build", *SMALL).code == 0
    manifest = "output/vo-noord/manifest.json"
    ran = cardgen("diff", manifest)
    assert (ran.code, ran.out, "no difference" in ran.err) == (0, "", True)
    write(project / NOORD, OWN + QUESTION)
    ran = cardgen("diff", manifest)
    assert (ran.code, "no words" in ran.err) == (0, True)
    assert re.search(r"dialoogkaart  [12]", ran.out)
    assert "Waar halen" not in ran.out
    (one,) = json.loads(cardgen("diff", manifest, "--json").out)["editions"]
    assert (one["texts"], one["pictures"], len(one["pages"])) == ([], [], 1)


def test_a_product_that_a_manifest_does_not_tell_of_is_not_called_unchanged(
    cardgen: Runner, project: Path
) -> None:
    pages = [{"id": "a", "title": "A", "mark": "0"}]
    facts = {"format": 1, "edition": "vo", "sector": "vo", "partnership": None}
    other = {"x-vo.pdf": {"product": "x", "pages": pages}}
    write(project / "toen.json", json.dumps({**facts, "products": other}))
    ran = cardgen("diff", "toen.json", "--product", "dialoogkaart")
    assert (ran.code, ran.out, "DIF52" in ran.err) == (1, "", True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"format": 1}',
        '{"format": 1, "edition": "vo", "sector": "../vo", "products": {"x-vo.pdf": 3}}',
    ],
)
def test_what_is_no_manifest_is_said(cardgen: Runner, project: Path, text: str) -> None:
    write(project / "iets.json", text)
    ran = cardgen("diff", "iets.json")
    assert (ran.code, "DIF50" in ran.err) == (1, True)
    ran = cardgen("diff", "iets.json", "vo")
    assert (ran.code, "DIF51" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["diff"], "DIF04"),
        (["diff", "vo"], "DIF04"),
        (["diff", "vooo"], "DIF01"),
        (["diff", "--stale"], "DIF05"),
        (["diff", "--stale", "-p", "nergens"], "CLI02"),
    ],
)
def test_what_cannot_be_compared_is_said(
    cardgen: Runner, project: Path, arguments: list[str], code: str
) -> None:
    ran = cardgen(*arguments)
    assert (ran.code, code in ran.err) == (2, True)


def test_own_texts_whose_text_below_changed_since_are_found(cardgen: Runner, project: Path) -> None:
    write(project / NOORD, OWN + QUESTION)
    ran = cardgen("diff", "--stale", "-p", "noord")
    assert (ran.code, ran.out, "--seen" in ran.err) == (0, "", True)
    assert cardgen("diff", "--stale", "-p", "noord", "--seen").code == 0
    ran = cardgen("diff", "--stale", "-p", "noord")
    assert (ran.out, "--seen" in ran.err) == ("", False)
    kept = project / ".cardgen/seen/vo-noord.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace("Waar maken", "Waar maakten"), encoding="utf-8")
    ran = cardgen("diff", "--stale", "-p", "noord")
    assert "topics.time.question  (vo)" in ran.out
    assert "Waar maakten" in ran.out
    (one,) = json.loads(cardgen("diff", "--stale", "-p", "noord", "--json").out)["stale"]
    assert (one["path"], one["own"]) == ("topics.time.question", "Waar halen wij de tijd vandaan?")


def test_a_note_that_is_damaged_counts_for_nothing(cardgen: Runner, project: Path) -> None:
    write(project / NOORD, OWN + QUESTION)
    for text in ("{", "[]", '{"format": 9}', '{"format": 1, "texts": {"topics.time.question": 3}}'):
        write(project / ".cardgen/seen/vo-noord.json", text)
        ran = cardgen("diff", "--stale", "-p", "noord")
        assert (ran.code, ran.out) == (0, "")


# --- the arithmetic ---


def page(id_: str, mark: str) -> PageFacts:
    return PageFacts(id_, id_, mark, (), (), ())


def state(*pages: PageFacts, **texts: str) -> State:
    return State("vo", texts, {}, {"kaarten": pages}, {}, {})


def test_pages_that_came_went_or_look_different_are_told_apart() -> None:
    old = state(page("a", "1"), page("b", "1"), page("c", "1"))
    new = state(page("a", "1"), page("x", "1"), page("c", "2"), page("d", "1"))
    found = [(one.title, one.old, one.new) for one in difference(old, new).pages]
    assert found == [("b", 2, 0), ("x", 0, 2), ("c", 3, 3), ("d", 0, 4)]
    assert not difference(old, old)


def test_texts_that_came_went_or_changed_are_told_apart() -> None:
    found = difference(state(a="1", b="2", c="3"), state(a="1", b="4", d="5")).texts
    assert [(one.name, one.old, one.new) for one in found] == [
        ("b", "2", "4"),
        ("c", "3", ""),
        ("d", "", "5"),
    ]


def test_words_that_went_and_came_are_marked() -> None:
    assert marked("Waar halen wij <tijd>?", "Waar vinden wij <tijd>?") == (
        "Waar <del>halen</del> wij &lt;tijd&gt;?",
        "Waar <ins>vinden</ins> wij &lt;tijd&gt;?",
    )


def test_a_text_is_stale_only_when_somebody_knows_what_it_was() -> None:
    now = {
        "a": Resting("a", "eigen", "x:1:1", "nieuw", "y:1:1"),
        "b": Resting("b", "eigen", "x:2:1", "oud", "y:2:1"),
    }
    assert [one.text.path for one in stale(now, {"a": "oud", "b": "oud"})[0]] == ["a"]
    assert [one.path for one in stale(now, {"b": "oud"})[1]] == ["a"]
