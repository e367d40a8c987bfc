"""What people do in the editor, and what that makes of their files: read back by the content room, as a build does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.studio.conftest import EXAMPLE, FROM_US, HOME, TOKEN, Here, Studio

from cardgen.content.edition import load_edition
from cardgen.content.model import Edition
from cardgen.project.workspace import Workspace
from cardgen.studio.server.app import application
from cardgen.studio.server.serving import at_home
from cardgen.studio.server.settings import Settings

LONG = (
    "Wat gaat er bij ons anders als we iemand echt samen opleiden, en niet alleen een plek en een rooster bieden? "
    * 2
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture
def here(studio: Studio) -> str:
    return studio.open()


def edition(folder: Path, sector: str = "vo") -> Edition:
    """What a build would make of a folder of a partnership."""
    return load_edition(Workspace.find(project=folder.parents[2]), sector, folder.name)


def deepening(found: Edition, topic: str, id_: str) -> str:
    (one,) = [one for one in found.topics if one.id == topic]
    return next(item.text.plain for item in one.deepening if item.id == id_)


@pytest.mark.parametrize(
    ("path", "value", "read"),
    [
        ("partnership.name", "Regio “Noord” & zo: 100%", lambda e: e.partnership.name.plain),
        ("partnership.tagline", "Samen {sterk} *dus* // zo", lambda e: e.partnership.tagline.plain),
        ("partnership.contact.email", "iemand@example.org", lambda e: e.partnership.contact.email.plain),
        ("topics.time.question", "# Wie heeft er tijd? Ja: wij", lambda e: e.topics[4].question.plain),
        ("topics.why.title", "no", lambda e: e.topics[0].title.plain),
        ("topics.why.deepening.why-1.text", "Wat telt: 2030-01-01?", lambda e: deepening(e, "why", "why-1")),
        ("theme.colors.primary", "#123456", lambda e: str(e.theme.colors["primary"])),
    ],
)
def test_what_is_typed_is_what_a_build_reads(
    studio: Studio, here: str, path: str, value: str, read: Any
) -> None:
    studio.type(here, path, value)
    assert read(edition(studio.saved(here))) == value


def test_lines_that_nobody_touched_stay_to_the_letter(studio: Studio, here: str) -> None:
    before = (EXAMPLE / "partnership.yaml").read_text(encoding="utf-8").splitlines()
    studio.type(here, "topics.time.question", "Wie maakt er tijd?")
    studio.press(here, "themas", "off", "career")
    after = (studio.saved(here) / "partnership.yaml").read_text(encoding="utf-8").splitlines()
    gone = [line for line in before if line not in after]
    assert gone == ["  - remove: quality"]
    assert [line for line in after if line in before] == [line for line in before if line in after]


def test_a_text_that_is_put_back_leaves_nothing(studio: Studio, here: str) -> None:
    original = (EXAMPLE / "partnership.yaml").read_bytes()
    said = studio.type(here, "topics.time.question", "Wie maakt er tijd?", step="vragen", theme="time")
    assert "van jullie" in said["fields"]["topics.time.question"]["head"]
    studio.press(here, "vragen", "reset", "topics.time.question")
    assert (studio.saved(here) / "partnership.yaml").read_bytes() == original


def test_typing_the_words_of_the_sector_again_follows_the_sector(studio: Studio, here: str) -> None:
    original = (EXAMPLE / "partnership.yaml").read_bytes()
    page = studio.get(f"{here}/vragen?thema=time").text
    base = page.split('name="topics.time.question"')[1].split(">")[1].split("<")[0]
    studio.type(here, "topics.time.question", base + " Echt?")
    studio.type(here, "topics.time.question", base)
    assert (studio.saved(here) / "partnership.yaml").read_bytes() == original


def test_a_text_of_ones_own_keeps_following_the_words(studio: Studio, here: str) -> None:
    """`{leader.the}` comes back where its words still stand."""
    studio.type(
        here, "topics.why.deepening.why-2.text", "Welk verhaal hoor je graag van de vestigingsdirecteur?"
    )
    for form, word in (("singular", "rector"), ("plural", "rectoren")):
        studio.type(here, f"terms.leader.{form}", word)
    found = edition(studio.saved(here))
    assert deepening(found, "why", "why-2") == "Welk verhaal hoor je graag van de rector?"


def test_a_word_of_ones_own_takes_no_short_form_of_the_old_one_along(studio: Studio, here: str) -> None:
    """In vo a begeleider is a wpb for short; a coach is not."""
    studio.press(here, "woorden", "reset", "terms.coach")
    for form, word in (("singular", "coach"), ("plural", "coaches")):
        studio.type(here, f"terms.coach.{form}", word)
    term = edition(studio.saved(here)).terms["coach"]
    assert (term.singular, term.plural, term.short) == ("coach", "coaches", None)


def test_themes_can_be_left_out_and_taken_in(studio: Studio, here: str) -> None:
    studio.press(here, "themas", "on", "quality")
    studio.press(here, "themas", "off", "why")
    studio.press(here, "themas", "down", "roles")
    assert [one.id for one in edition(studio.saved(here)).topics][:3] == ["partnership", "roles", "team"]
    studio.press(here, "themas", "on", "why")
    studio.press(here, "themas", "order", "")
    ids = [one.id for one in edition(studio.saved(here)).topics]
    assert ids[0] == "why"
    assert ids[-1] == "quality"


def test_the_last_theme_stays(studio: Studio, here: str) -> None:
    ids = [one.id for one in edition(EXAMPLE).topics]
    for id_ in ids:
        studio.press(here, "themas", "off", id_)
    assert [one.id for one in edition(studio.saved(here)).topics] == ids[-1:]


def test_undo_takes_back_what_was_done_and_redo_does_it_again(studio: Studio, here: str) -> None:
    original = (EXAMPLE / "partnership.yaml").read_bytes()
    for value in ("W", "Wi", "Wie?"):  # one field in a row is one step
        studio.type(here, "topics.time.question", value)
    studio.press(here, "themas", "off", "career")
    changed = (studio.saved(here) / "partnership.yaml").read_bytes()
    for _ in range(2):
        studio.post(f"{here}/history", data={"way": "undo"}, headers=FROM_US)
    assert (studio.saved(here) / "partnership.yaml").read_bytes() == original
    for _ in range(2):
        studio.post(f"{here}/history", data={"way": "redo"}, headers=FROM_US)
    assert (studio.saved(here) / "partnership.yaml").read_bytes() == changed


def test_a_text_that_is_too_long_is_said_at_its_field(studio: Studio, here: str) -> None:
    said = studio.type(
        here, "topics.why.question", LONG, step="vragen", theme="why", product="dialoogkaart", page=1
    )
    field = said["fields"]["topics.why.question"]
    assert field["bad"]
    assert "tekens te lang voor: dialoogkaart" in field["meta"]
    assert said["stage"]["broken"]  # the picture before it stays
    assert any(spot["bad"] and spot["path"] == "topics.why.question" for spot in said["spots"])
    said = studio.type(here, "topics.why.question", "Waarom?", step="vragen", theme="why")
    assert not said["fields"]["topics.why.question"]["bad"]
    assert "tekens over" in said["fields"]["topics.why.question"]["meta"]


def test_each_change_is_another_picture(studio: Studio, here: str) -> None:
    pictures = {
        studio.type(here, "topics.why.question", words, step="vragen")["stage"]["src"]
        for words in ("Waarom?", "Waartoe?", "Waarom?")
    }
    assert len(pictures) == 2
    for address in pictures:
        answer = studio.get(address)
        assert answer.content.startswith(b"\xff\xd8\xff")
        assert "immutable" in answer.headers["cache-control"]


def test_a_color_that_is_none_keeps_the_one_before(studio: Studio, here: str) -> None:
    said = studio.type(here, "theme.colors.primary", "blauw", step="kleur")
    assert said["fields"]["theme.colors.primary"]["bad"]
    assert "blauw" in said["fields"]["theme.colors.primary"]["meta"]
    assert said["stage"]["src"]
    assert "0B5FA5" in said["theme"].upper()  # the one before, in what is drawn and in what is saved
    assert "blauw" not in (studio.saved(here) / "partnership.yaml").read_text(encoding="utf-8")
    said = studio.type(here, "theme.colors.primary", "#204060", step="kleur")
    assert not said["fields"]["theme.colors.primary"]["bad"]
    assert "204060" in said["theme"]


@pytest.mark.parametrize("sector", ["po", "vo", "mbo"])
def test_a_new_edition_starts_complete_and_gets_a_folder_of_its_name(studio: Studio, sector: str) -> None:
    here = studio.begin(sector)
    said = studio.type(here, "partnership.name", f"Regio {sector.upper()} Zuid")
    assert said["stage"]["src"]
    folder = studio.saved(here)
    assert folder.name == f"regio-{sector}-zuid"
    assert edition(folder, sector).partnership.name.plain == f"Regio {sector.upper()} Zuid"  # type: ignore[union-attr]


def test_a_new_edition_never_takes_the_place_of_another(studio: Studio) -> None:
    before = (EXAMPLE / "partnership.yaml").read_bytes()
    here = studio.begin()
    studio.type(here, "partnership.name", "Partnerschap Voorbeeld")
    assert studio.saved(here).name == "partnerschap-voorbeeld-2"
    place = studio.project / "content" / "partnerships" / "partnerschap-voorbeeld" / "partnership.yaml"
    assert place.read_bytes().splitlines()[:3] == before.splitlines()[:3]


def test_a_logo_is_known_by_what_is_in_it(studio: Studio, here: str) -> None:
    files = {"logo": ("../../evil.svg", PNG, "image/svg+xml")}
    assert studio.post(f"{here}/logo", files=files, headers=FROM_US).status_code == 200
    folder = studio.saved(here)
    found = edition(folder).partnership
    assert found is not None
    assert found.logo == (folder / "logo.png").resolve()
    assert (folder / "logo.svg").read_bytes() == (
        EXAMPLE / "logo.svg"
    ).read_bytes()  # the old one is still theirs


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04zip", b"MZ\x90", b"<html><script>", b"GIF89a"])
def test_what_is_no_logo_is_refused_in_words(studio: Studio, here: str, data: bytes) -> None:
    answer = studio.post(f"{here}/logo", files={"logo": ("logo.svg", data)}, headers=FROM_US)
    assert answer.status_code == 422
    assert "Gebruik svg, pdf of png" in answer.json()["refused"]


def test_a_logo_that_is_too_large_is_refused_in_words(studio: Studio, here: str) -> None:
    data = PNG + b"\0" * 5_000_000
    answer = studio.post(f"{here}/logo", files={"logo": ("logo.png", data)}, headers=FROM_US)
    assert answer.status_code == 422
    assert "5,0 MB" in answer.json()["refused"]
    large = studio.post(f"{here}/logo", files={"logo": ("logo.png", b"\0" * 7_000_000)}, headers=FROM_US)
    assert large.status_code == 413


BOMBS = {
    "script": b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg>",
    "entities": b"<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>"
    b"<svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>",
    "outside": b"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"
    b"<image href='file:///etc/passwd' width='9' height='9'/></svg>",
    "pixels": PNG[:16] + (60_000).to_bytes(4, "big") * 2 + PNG[24:],
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_logo_with_a_trick_in_it_is_told_and_never_reaches_the_browser(
    studio: Studio, here: str, name: str
) -> None:
    ending = "png" if name == "pixels" else "svg"
    files = {"logo": (f"logo.{ending}", BOMBS[name])}
    assert studio.post(f"{here}/logo", files=files, headers=FROM_US).status_code == 200
    page = studio.get(f"{here}/naam")
    assert page.status_code == 200
    assert re.search('class="msg (?:err|warn)"', page.text)
    answer = studio.get(f"{here}/logo")
    assert answer.status_code == 404 or answer.content.startswith(b"\xff\xd8\xff")


def test_a_file_that_changes_on_disk_is_followed_where_nobody_typed(studio: Studio, here: str) -> None:
    from cardgen.studio.server.watching import heard

    file = studio.saved(here) / "partnership.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("Partnerschap Voorbeeld", "Regio West"), encoding="utf-8"
    )
    heard(studio.app.state.shared, [file])  # type: ignore[attr-defined]
    assert "Regio West" in studio.get(f"{here}/naam").text
    studio.type(here, "partnership.name", "Regio Oost")
    file.write_text(file.read_text(encoding="utf-8").replace("Regio West", "Regio Zuid"), encoding="utf-8")
    heard(studio.app.state.shared, [file])  # type: ignore[attr-defined]
    page = studio.get(f"{here}/naam").text
    assert "Die uit het bestand" in page
    assert "Regio Oost" in page
    studio.press(here, "naam", "settle", "theirs")
    assert "Regio Zuid" in studio.get(f"{here}/naam").text


def test_a_file_that_broke_is_said_and_the_page_stays(studio: Studio, here: str) -> None:
    from cardgen.studio.server.watching import heard

    file = studio.saved(here) / "partnership.yaml"
    good = file.read_text(encoding="utf-8")
    file.write_text(good + "\nterms: [", encoding="utf-8")
    heard(studio.app.state.shared, [file])  # type: ignore[attr-defined]
    page = studio.get(f"{here}/naam")
    assert page.status_code == 200
    assert 'class="msg err"' in page.text
    file.write_text(good, encoding="utf-8")
    heard(studio.app.state.shared, [file])  # type: ignore[attr-defined]
    assert 'class="msg err"' not in studio.get(f"{here}/naam").text


def test_an_edition_that_is_fine_says_nothing(studio: Studio, here: str) -> None:
    text = studio.get(f"{here}/naam").text
    assert 'class="msg err"' not in text
    assert 'class="msg warn"' not in text


def test_an_empty_folder_becomes_a_project_when_something_is_saved(tmp_path: Path) -> None:
    """`uvx 'cardgen[studio]' studio` is the whole installation."""
    workspace = at_home(Workspace.find(start=tmp_path))
    app = application(workspace, Settings.local(8320, TOKEN, "nl"), lambda: 0.0, Here(workspace))
    with Studio(app, base_url=HOME, headers={"Accept-Language": "nl"}) as studio:
        studio.project = tmp_path
        studio.get(f"/?token={TOKEN}")
        assert list(tmp_path.iterdir()) == []
        here = studio.begin()
        studio.type(here, "partnership.name", "Regio Noord")
        assert edition(studio.saved(here)).partnership.name.plain == "Regio Noord"  # type: ignore[union-attr]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cardgen.yaml", "content"]


@pytest.fixture
def two(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> Studio:
    """A studio with two products, for to look all of them over takes long."""
    monkeypatch.setattr(Workspace, "products", lambda _: ["dialoogkaart", "kaartenset"])
    return studio


def test_what_is_wrong_elsewhere_is_called_as_people_know_it(two: Studio) -> None:
    """No path of a file: on another step, and on the last one."""
    here = two.open()
    long = "Wat gaat er in onze colleges anders als wij samen opleiden? " * 4
    said = two.type(here, "topics.why.question", long.strip(), step="contact")
    assert "De kernvraag bij ‘Waarom" in said["general"]
    checked = two.get(f"{here}/check").text
    assert "De kernvraag bij ‘Waarom" in checked
    assert ">topics." not in checked


def test_a_text_that_fits_nowhere_is_one_thing_to_put_right(two: Studio) -> None:
    """However many products it does not fit in, and with nothing said of its words beside that."""
    here = two.open()
    two.type(here, "topics.why.question", "Wat gaat er in onze colleges anders als wij samen opleiden? " * 4)
    checked = two.get(f"{here}/check").text
    assert "Eerst nog 1 ding" in checked
    assert len(re.findall('class="msg', checked)) == 1
    assert re.search("kernvraag bij ‘[^’]+’: [0-9]+ tekens te lang voor: dialoogkaart en kaartenset", checked)


def test_what_a_name_does_to_texts_of_others_is_said_at_the_name(two: Studio) -> None:
    here = two.begin()
    name = "Regionaal Samenwerkingsverband voor Opleiden in de School van Noord-Holland en omstreken " * 2
    said = two.type(here, "partnership.name", name.strip())
    assert said["fields"]["partnership.name"]["bad"]
    assert "tekens te lang" in said["fields"]["partnership.name"]["meta"]
    assert said["general"] == ""
    assert any(spot["path"] == "partnership.name" and spot["bad"] for spot in said["spots"])
    checked = two.get(f"{here}/check").text
    assert "De naam: " in checked
    assert "colophon" not in checked


def test_words_and_titles_are_called_as_people_know_them(two: Studio) -> None:
    """Also where what does not fit is a box of a template: that comes of the word, and is not said beside it."""
    here = two.open()
    two.type(here, "topics.why.title", "Waarom wij hier met elkaar samen opleiden en leren")
    two.type(here, "terms.leader.singular", "verantwoordelijke locatiedirecteur onderwijs")
    checked = two.get(f"{here}/check").text
    assert "De titel van ‘Waarom" in checked
    assert "Het woord ‘schoolleider’" in checked
    for foreign in ("topics.", "labels.", "kader", "“tab”"):
        assert foreign not in re.sub('href="[^"]*"', "", checked), foreign


def test_a_coarse_logo_is_said_once_in_words_of_people(two: Studio) -> None:
    here = two.open()
    two.post(f"{here}/logo", files={"logo": ("l.png", PNG)}, headers=FROM_US)
    checked = two.get(f"{here}/check").text
    assert checked.count("korrelig") <= 1
    assert "logo.png" not in checked
    assert "content/partnerships" not in checked


def test_a_name_that_is_emptied_is_asked_for_and_the_one_before_stays(studio: Studio, here: str) -> None:
    said = studio.type(here, "partnership.name", " ")
    assert "Zonder naam" in said["fields"]["partnership.name"]["meta"]
    assert said["name"] == "Partnerschap Voorbeeld"
    assert "Zonder naam" not in studio.get(f"{here}/naam").text  # there it stands again


def test_what_has_no_name_is_not_saved_under_a_name_of_nobodys(studio: Studio) -> None:
    here = studio.begin()
    studio.post(f"{here}/logo", files={"logo": ("l.png", PNG)}, headers=FROM_US)
    answer = studio.post(f"{here}/save", headers=FROM_US).json()
    assert not answer["saved"]
    assert "eerst een naam" in answer["line"]
    studio.type(here, "partnership.name", "Regio Nergens")
    assert studio.saved(here).name == "regio-nergens"
    assert (studio.project / "content" / "partnerships" / "regio-nergens" / "logo.png").is_file()
