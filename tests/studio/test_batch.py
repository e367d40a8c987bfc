"""Many editions from a sheet that was dropped: what is said before, what is made, and what strangers can do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.batch.sheets import xlsx
from tests.studio.conftest import FROM_US, HOME, TOKEN, Here, Studio
from tests.studio.test_public import zip_bomb

from cardgen.batch.crew import Alone, at_bench
from cardgen.batch.order import Wish
from cardgen.batch.places import Folder
from cardgen.batch.reading import read
from cardgen.batch.run import batch
from cardgen.project.workspace import Workspace
from cardgen.studio.batch.batch import PUBLIC, Batch
from cardgen.studio.batch.parcel import Parcel, TooMuchMadeError
from cardgen.studio.batch.taking import take
from cardgen.studio.server.app import application
from cardgen.studio.server.settings import MOST_SHEET, Settings

if TYPE_CHECKING:
    from starlette.testclient import TestClient

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><path fill="#005F6B" d="M0 0h90v40H0z"/></svg>'
HEADS = ("naam", "sectoren", "kleur", "logo")
PRODUCT = "terugkijkkaart"


def sheet(folder: Path, *rows: tuple[str, ...]) -> bytes:
    return xlsx(folder / "blad.xlsx", [HEADS, *rows]).read_bytes()


def drop(studio: TestClient, *files: tuple[str, bytes], follow: bool = True) -> Any:
    sent = [("files", (name, data, "application/octet-stream")) for name, data in files]
    return studio.post("/batch", files=sent, headers=FROM_US, follow_redirects=follow)


def on_desk(studio: TestClient, visitor: str = TOKEN) -> Batch:
    one = studio.app.state.shared.desks.of(visitor, 0.0).batch  # type: ignore[attr-defined]
    assert one is not None
    return one


def finished(studio: TestClient) -> str:
    """The table, when nothing more will come by itself."""

    async def wait() -> None:
        task = on_desk(studio).task
        assert task is not None
        await task

    assert studio.portal is not None
    studio.portal.call(wait)
    return studio.get("/batch/rows").text


def test_rows_are_told_made_and_the_same_as_of_the_command_line(studio: Studio, tmp_path: Path) -> None:
    data = sheet(
        tmp_path,
        ("Regio Oost", "vo", "#C2410C", "logos/oost.svg"),
        ("Regio West", "vo", "blauw", ""),
        ("Regio Zuid", "vo", "", "zuid.svg"),
    )
    drop(studio, ("blad.xlsx", data), ("oost.svg", LOGO))
    told = finished(studio)
    assert told.count('data-kind="good"') == 1
    assert "Rij 3, kolom C (kleur)" in told
    assert "Rij 4, kolom D (logo)" in told
    assert "zuid.svg” is niet meegekomen" in told
    assert "Maak 1 editie" in told
    assert studio.get("/batch/picture/2.jpg").headers["content-type"] == "image/jpeg"
    assert studio.get("/batch/picture/3.jpg").status_code == 404
    assert studio.get("/batch/made").status_code == 404

    for wrong in ({"product": "../x", "output": "screen"}, {"product": PRODUCT, "output": "../x"}):
        assert studio.post("/batch/make", data=wrong, headers=FROM_US).status_code == 404
    sent = {"product": PRODUCT, "output": "screen"}
    assert studio.post("/batch/make", data=sent).status_code == 403  # from another page
    assert studio.post("/batch/make", data=sent, headers=FROM_US).status_code == 200
    assert "Klaar: 1 editie" in finished(studio)
    answer = studio.get("/batch/made")
    assert int(answer.headers["content-length"]) == len(answer.content)
    taken = zipfile.ZipFile(io.BytesIO(answer.content))

    (tmp_path / "logos").mkdir()
    (tmp_path / "logos" / "oost.svg").write_bytes(LOGO)
    workspace = Workspace.find(project=studio.project)
    listed, wish = read(workspace, tmp_path / "blad.xlsx"), Wish((PRODUCT,))
    out = tmp_path / "out"
    batch(
        workspace,
        listed,
        wish,
        Folder(out),
        Alone(at_bench, workspace, wish),
        lambda *_: None,
        "nl",
    )
    pdfs = [path.relative_to(out).as_posix() for path in out.rglob("*.pdf")]
    assert pdfs
    assert sorted(name for name in taken.namelist() if name.endswith(".pdf")) == sorted(pdfs)
    for name in pdfs:
        assert taken.read(name) == (out / name).read_bytes()
    assert not [
        path for path in (studio.project / "content" / "partnerships").iterdir() if "oost" in path.name
    ]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([("oost.svg", LOGO)], "zit geen blad"),
        ([("a.csv", b"naam;sectoren\nA;vo\n"), ("b.csv", b"naam;sectoren\nB;vo\n")], "meer bladen dan één"),
        ([("a.xlsx", b"PK\x03\x04 but no more")], "niet te lezen als tabel"),
        ([("a.xlsx", zip_bomb())], "niet te lezen als tabel"),
        ([("a.csv", b"naam;sectoren\n")], "geen rijen"),
        ([("a.csv", b"naam;sectoren;iets\nA;vo;x\n")], "niet bekend"),
        ([("a.csv", b"naam;sectoren\nA;vo\n"), ("x.png", bytes(5_000_001))], "groter dan 5 MB"),
        ([], "zit geen blad"),
    ],
    ids=["no sheet", "two", "damaged", "bomb", "empty", "headings", "large logo", "nothing"],
)
def test_what_is_no_sheet_is_told_in_words(studio: Studio, files: list[tuple[str, bytes]], said: str) -> None:
    answer = drop(studio, *files)
    assert answer.status_code == 422
    assert said in answer.text


def test_more_than_is_taken_in_is_refused(studio: Studio) -> None:
    headers = {**FROM_US, "Content-Length": str(MOST_SHEET + 1)}
    assert studio.post("/batch", content=b"x", headers=headers).status_code == 413


@pytest.mark.parametrize(
    "name", ["../../x.csv", "..\\x.csv", "/etc/x.csv", "C:\\x.csv", "x\r\nA: b.csv", ".csv"]
)
def test_no_name_leads_out(studio: Studio, name: str) -> None:
    """Of a file that is dropped, and of a logo in a cell."""
    before = sorted(studio.project.rglob("*"))
    cell = "../../../etc/passwd"
    answer = drop(
        studio, (name, f"naam;sectoren;logo\nA;vo;{cell}\nB;vo;{name[:3]}\n".encode()), follow=False
    )
    assert answer.status_code in {303, 400, 422}
    if answer.status_code == 303:
        assert not on_desk(studio).taken.listed.orders  # neither logo came along
        assert "/" not in on_desk(studio).taken.name
    assert sorted(studio.project.rglob("*")) == before


def test_the_example_can_be_dropped_as_it_is(studio: Studio) -> None:
    data = studio.get("/batch/example.xlsx").content
    taken = take(Workspace.find(project=studio.project), [("edities.xlsx", data)], 5)
    assert [order.id for order in taken.listed.orders] == ["regio-oost"]


def test_in_public_a_sheet_has_so_many_rows_and_is_somebodys_own(tmp_path: Path) -> None:
    (tmp_path / "cardgen.yaml").touch()
    workspace = Workspace.find(project=tmp_path)
    settings = Settings(hosts=frozenset({"127.0.0.1:8320"}), origins=frozenset({HOME}), saves=False)
    app = application(workspace, settings, lambda: 0.0, Here(workspace))
    with Studio(app, base_url=HOME, headers={"Accept-Language": "nl"}) as one:
        rows = "".join(f"Regio {number};vo\n" for number in range(PUBLIC.rows + 1))
        answer = drop(one, ("a.csv", f"naam;sectoren\n{rows}".encode()))
        assert answer.status_code == 422
        assert f"hier lukken er {PUBLIC.rows} tegelijk" in answer.text
        assert drop(one, ("a.csv", b"naam;sectoren\nGeheim;xx\n"), follow=False).status_code == 303
        assert "Geheim" in one.get("/batch").text
        two = Studio(app, base_url=HOME)
        two.get("/")
        assert "Geheim" not in two.get("/batch").text
        assert two.get("/batch/made").status_code == 404
        assert two.post("/batch/make", data={"output": "screen"}, headers=FROM_US).status_code == 404
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cardgen.yaml"]


def test_a_zip_grows_no_further_than_it_may() -> None:
    parcel = Parcel(1_000, on_disk=False)
    parcel.write({"a.pdf": bytes(600)})
    with pytest.raises(TooMuchMadeError):
        parcel.write({"b.pdf": bytes(600)})
    parcel.close()
