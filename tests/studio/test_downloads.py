"""What is taken home is what the command line makes, and nothing goes out while something is wrong."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.studio.conftest import FROM_US, Studio

from cardgen.api import Job, Workshop, Workspace, make
from cardgen.messages.diagnostics import Diagnostics

LONG = "Wat gaat er bij ons anders als we iemand echt samen opleiden, en niet alleen een plek bieden? " * 3


@pytest.fixture
def few(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> Studio:
    """A studio that makes one product, for all of them take long."""
    monkeypatch.setattr(Workspace, "products", lambda _: ["dialoogkaart"])
    return studio


def taken(studio: Studio, here: str, kind: str) -> dict[str, bytes]:
    answer = studio.post(f"{here}/make/{kind}", headers={**FROM_US, "X-Part": "yes"})
    assert answer.status_code == 200, answer.text
    file = studio.get(answer.json()["href"])
    assert "attachment" in file.headers["content-disposition"]
    archive = zipfile.ZipFile(io.BytesIO(file.content))
    return {name: archive.read(name) for name in archive.namelist()}


def test_screens_have_the_bytes_of_a_build(few: Studio) -> None:
    here = few.open()
    few.type(here, "topics.time.question", "Wie maakt er tijd?")
    files = taken(few, here, "scherm")
    few.saved(here)
    shop = Workshop.open(Workspace.find(project=few.project), Diagnostics())
    (made,) = make(shop, [Job("vo", "partnerschap-voorbeeld", "dialoogkaart")])
    assert files == dict(made.products[0].files)


def test_pictures_come_in_three_shapes_with_words(few: Studio) -> None:
    files = taken(few, few.open(), "plaatjes")
    assert sorted(files) == [
        "dialoogkaart-alt.txt",
        "dialoogkaart-liggend.png",
        "dialoogkaart-staand.png",
        "dialoogkaart-vierkant.png",
    ]
    sizes = {name: (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) for name, data in files.items()}
    assert sizes["dialoogkaart-vierkant.png"] == (1080, 1080)
    assert "vestigingsdirecteur" in files["dialoogkaart-alt.txt"].decode()


def test_one_file_is_kept_for_each_visitor_whatever_they_make(few: Studio) -> None:
    """What was made before is on somebody's own disk by then."""
    one, other = few.open(), few.begin()
    sent = {"headers": {**FROM_US, "X-Part": "yes"}}
    first = few.post(f"{one}/make/scherm", **sent).json()["href"]
    assert few.get(first).status_code == 200
    second = few.post(f"{other}/make/scherm", **sent).json()["href"]
    assert few.get(second).status_code == 200
    assert few.get(first).status_code == 404


def test_the_folder_can_be_taken_along(few: Studio) -> None:
    here = few.open()
    archive = zipfile.ZipFile(io.BytesIO(few.get(f"{here}/folder").content))
    assert sorted(archive.namelist()) == [
        "partnerschap-voorbeeld/logo.svg",
        "partnerschap-voorbeeld/partnership.yaml",
    ]


def test_with_an_error_nothing_goes_out_and_the_way_to_it_is_shown(few: Studio) -> None:
    here = few.open()
    few.type(here, "topics.why.question", LONG)
    answer = few.post(f"{here}/make/scherm", headers={**FROM_US, "X-Part": "yes"})
    assert answer.status_code == 409
    assert "Eerst nog 1 ding" in answer.json()["refused"]
    assert f"{here}/vragen?thema=why#f-topics-why-question" in answer.json()["refused"]
    assert "Eerst nog 1 ding" in few.get(f"{here}/check").text


def test_a_product_can_be_read_in_words(few: Studio) -> None:
    answer = few.get(f"{few.open()}/text/dialoogkaart")
    assert "<h1>" in answer.text
    assert "sandbox" in answer.headers["content-security-policy"]
    assert few.get(f"{few.open()}/text/geheim").status_code == 404
