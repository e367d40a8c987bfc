"""The view for designers: what it shows of pages, and which lines of which files it opens."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.studio.conftest import FROM_US, ROOT, Studio

from cardgen.messages.diagnostics import Where
from cardgen.project.workspace import Workspace
from cardgen.studio.designer.opening import Opener
from cardgen.studio.pictures.bench import MOST_MEMO, Bench
from cardgen.studio.pictures.show import Edit

PRODUCT = "gespreksleiderskaart"


@pytest.fixture
def follows(studio: Studio) -> Iterator[Studio]:
    """A studio whose project is as it was, before and after."""
    studio.open()
    yield studio
    studio.open()


def row(studio: Studio, edition: str = "vo partnerschap-voorbeeld", **more: str) -> dict[str, Any]:
    answer = studio.get(f"/design/{PRODUCT}/row", params={"edition": edition, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_every_sector_and_partnership_has_a_row(follows: Studio) -> None:
    page = follows.get(f"/design/{PRODUCT}").text
    for edition in ("po", "vo", "mbo", "vo partnerschap-voorbeeld"):
        assert f'data-edition="{edition}"' in page


def test_a_row_holds_all_pages_with_their_pictures_and_frames(follows: Studio) -> None:
    cells = row(follows)["cells"]
    assert len(cells) == 2
    for cell in cells:
        picture = Image.open(io.BytesIO(follows.get(cell["src"]).content))
        w, h = cell["size"]
        assert picture.width / picture.height == pytest.approx(w / h, rel=0.02)
        areas = [one[5] * one[6] for one in cell["boxes"]]
        assert areas == sorted(areas, reverse=True)  # what is small lies on top and can be pointed at


def test_guides_and_eyes_change_the_picture_and_nothing_else(follows: Studio) -> None:
    plain = row(follows)["cells"][0]
    for more in ({"grid": "yes"}, {"eyes": "grey"}, {"eyes": "deutan"}):
        other = row(follows, **more)["cells"][0]
        assert other["src"] != plain["src"], more
        assert other["boxes"] == plain["boxes"]
    assert row(follows)["cells"][0]["src"] == plain["src"]


def test_an_element_is_told_with_its_lines(follows: Studio) -> None:
    """A text that the partnership wrote, with what it lies over; and how the same place fits in other editions."""
    cell = row(follows)["cells"][0]
    id_ = next(one[0] for one in cell["boxes"] if one[7])
    query = {"edition": "vo partnerschap-voorbeeld", "page": cell["id"], "id": id_}
    told = follows.get(f"/design/{PRODUCT}/element", params=query).text
    assert f"templates/{PRODUCT}/" in told
    assert "content/" in told
    assert "Paste op" in told
    assert "Dezelfde plek elders" in told
    assert told.count("vscode://file/") >= 2
    missing = follows.get(f"/design/{PRODUCT}/element", params={**query, "id": "../x"})
    assert missing.status_code == 404


def test_a_broken_file_leaves_the_last_picture_with_the_message(follows: Studio) -> None:
    good = row(follows)
    file = follows.project / "content" / "partnerships" / "partnerschap-voorbeeld" / "partnership.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\nkapot: [\n", encoding="utf-8")
    broken = row(follows)
    assert broken["broken"]
    assert broken["cells"] == good["cells"]
    assert "partnership.yaml" in broken["notes"]
    assert "laatste goede beeld" in broken["notes"]
    file.write_text(text, encoding="utf-8")
    assert row(follows) == good


def test_a_page_that_is_as_it_was_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from cardgen.studio.designer import row as module

    bench = Bench(Workspace.find(project=ROOT))
    task = module.Row(Edit({}, "vo", None), PRODUCT)
    first = task.do(bench)
    monkeypatch.delattr(module, "pictures")  # to draw is to fail
    assert task.do(bench) == first
    bench.hear((ROOT / "assets" / "icons" / "pen.svg",))  # a drawing changed: it may be on any page
    with pytest.raises(NameError):
        task.do(bench)


def test_what_a_process_remembers_is_bounded_in_pictures_not_in_answers() -> None:
    """A product on sheets is one answer with many pictures."""
    bench = Bench(Workspace.find(project=ROOT))
    for number in range(20):
        bench.keep(("sheets", number), ("picture",) * 40)
        bench.keep(("page", number), "picture")
    kept = [len(value) if isinstance(value, tuple) else 1 for value in bench.memo.values()]
    assert MOST_MEMO - 41 < sum(kept) <= MOST_MEMO
    assert ("sheets", 19) in bench.memo
    assert ("sheets", 0) not in bench.memo


@pytest.mark.parametrize(
    "query",
    [
        {"edition": "../vo"},
        {"edition": ""},
        {"edition": "vo ../../etc"},
        {"edition": "vo", "eyes": "../x"},
    ],
)
def test_only_what_is_in_the_list_can_be_asked(follows: Studio, query: dict[str, str]) -> None:
    assert follows.get(f"/design/{PRODUCT}/row", params=query).status_code == 404
    assert follows.get("/design/..%2f..%2fvo/row", params={"edition": "vo"}).status_code == 404


@pytest.mark.parametrize("sent", [{"place": "/etc/passwd"}, {"place": 1}, {}, {"place": "../x", "line": 3}])
def test_no_path_from_the_browser_is_opened(follows: Studio, sent: dict[str, object]) -> None:
    assert follows.post("/design/open", json=sent, headers=FROM_US).status_code == 404


def test_a_line_opens_by_a_name_of_ours_and_with_a_command_of_the_owner(tmp_path: Path) -> None:
    """Spaces and signs in the name of a file stay in one word: no shell reads them."""
    file = tmp_path / "content" / "vo" / "a b;$(c).yaml"
    file.parent.mkdir(parents=True)
    file.touch()
    (tmp_path / "cardgen.yaml").touch()
    out = tmp_path / "out.json"
    code = f"import json,sys;open({str(out)!r},'w').write(json.dumps(sys.argv[1:]))"
    script = tmp_path / "editor.py"
    script.write_text(code, encoding="utf-8")
    opener = Opener(Workspace.find(project=tmp_path), f"{sys.executable} {script} -g {{file}}:{{line}}")
    place = opener.place(Where("content/vo/a b;$(c).yaml", 3, 5))
    assert (place.line, place.link) == (3, "")
    process = opener.open(place.name)
    assert process is not None
    process.wait(30)
    assert json.loads(out.read_text(encoding="utf-8")) == ["-g", f"{file.resolve()}:3"]
    assert opener.open("another") is None


@pytest.mark.parametrize("file", ["../outside.yaml", "content/../../outside.yaml", "/etc/passwd", "no.yaml"])
def test_files_that_are_not_of_the_project_have_no_name(tmp_path: Path, file: str) -> None:
    (tmp_path / "cardgen.yaml").touch()
    (tmp_path.parent / "outside.yaml").touch()
    place = Opener(Workspace.find(project=tmp_path)).place(Where(file, 1, 1))
    assert (place.name, place.link) == ("", "")


@pytest.mark.parametrize(
    ("view", "titles"),
    [("office", ["Vel 1, voorkant", "Vel 1, achterkant"]), ("press", ["Vel 1", "Vel 2"])],
)
def test_sheets_show_all_their_sides(follows: Studio, view: str, titles: list[str]) -> None:
    cells = row(follows, view=view)["cells"]
    assert [cell["title"] for cell in cells] == titles
    for cell in cells:
        picture = Image.open(io.BytesIO(follows.get(cell["src"]).content))
        assert picture.size == tuple(cell["size"])
        assert not cell["boxes"]


def test_pages_are_shown_as_they_are_cut_and_in_grey(follows: Studio) -> None:
    plain, cut = row(follows)["cells"][0], row(follows, view="cut")["cells"][0]
    assert cut["title"] == plain["title"]
    assert cut["size"][0] / cut["size"][1] == pytest.approx(plain["size"][0] / plain["size"][1], rel=0.05)
    assert row(follows, view="cut", eyes="grey")["cells"][0]["src"] != cut["src"]
    query = {"edition": "vo", "view": "../x"}
    assert follows.get(f"/design/{PRODUCT}/row", params=query).status_code == 404
