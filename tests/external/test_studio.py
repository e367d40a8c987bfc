"""The studio in a real browser: typing, dragging, saving, and what axe-core says of every screen."""

from __future__ import annotations

import io
import re
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.external.studio import EXAMPLE, PATIENCE, ROOT, SIZES, judged

sync_api = pytest.importorskip("playwright.sync_api")

pytestmark = pytest.mark.external

STEPS = ("naam", "kleur", "woorden", "themas", "vragen", "contact", "klaar")


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a studio for everybody."""
    folder = tmp_path_factory.mktemp("platform")
    (folder / "cardgen.yaml").touch()
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    address = f"http://127.0.0.1:{port}/kaarten"
    command = [sys.executable, "-m", "cardgen", "studio", "--public", address, "--port", str(port)]
    with subprocess.Popen(
        [*command, "--project", str(folder)], cwd=folder, stdout=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        running.stdout.readline()
        yield address
        running.terminate()
    assert [path.name for path in folder.iterdir()] == ["cardgen.yaml"]  # nothing of anybody is kept


def test_two_visitors_do_not_see_each_other(window: sync_api.Page, platform: str) -> None:
    """Two people in one studio, each with a browser of their own."""
    browser = window.context.browser
    assert browser is not None
    contexts = [browser.new_context(locale="nl-NL") for _ in range(2)]
    try:
        one, two = (context.new_page() for context in contexts)
        for page in (one, two):
            page.set_default_timeout(PATIENCE)
            page.goto(f"{platform}/")
            assert "2 uur" in page.inner_text("main")
            page.click("button.c-vo")
            page.wait_for_url("**/naam")
            page.wait_for_selector("#hots .hot", state="attached")
        before = picture(one)
        one.fill("#f-partnership-name", "Geheim Genootschap")
        one.wait_for_selector("#name:has-text('Geheim')")
        until_other(one, before)
        theirs, mine = (page.url.rpartition("/")[0] for page in (one, two))
        assert theirs != mine
        two.reload()
        two.wait_for_selector("#hots .hot", state="attached")
        assert "Geheim" not in two.content()
        for step in STEPS:
            answer = two.goto(f"{theirs}/{step}")
            assert answer is not None
            assert answer.status == 404
            assert "Geheim" not in two.content()
        answers = two.evaluate(
            """async (here) => {
              const found = [];
              for (const [method, path] of [["GET", "/folder"], ["GET", "/logo"], ["GET", "/text/kaartenset"],
                  ["POST", "/make/scherm"], ["POST", "/history"], ["PATCH", ""], ["GET", "/strip"]]) {
                const body = method === "PATCH" ? '{"path": "partnership.name", "value": "x"}' : undefined;
                found.push((await fetch(here + path, { method, body })).status);
              }
              return found;
            }""",
            theirs,
        )
        assert set(answers) == {404}
        two.goto(f"{platform}/")
        assert "Geheim" not in two.content()
        one.reload()
        assert one.input_value("#f-partnership-name") == "Geheim Genootschap"
    finally:
        for context in contexts:
            context.close()


@pytest.fixture
def folder(project: Path) -> Path:
    """A partnership that nobody worked on yet."""
    number = len(list((project / "content" / "partnerships").iterdir()))
    made = project / "content" / "partnerships" / f"proef-{number}"
    shutil.copytree(EXAMPLE, made)
    return made


@pytest.fixture
def here(window: sync_api.Page, link: str, folder: Path) -> str:
    """The address of that partnership in the studio."""
    window.goto(link.partition("?")[0])
    window.click(f'button[value="vo {folder.name}"]')
    window.wait_for_url("**/naam")
    return window.url.rpartition("/")[0]


def picture(window: sync_api.Page) -> str:
    found = window.get_attribute("#picture", "src")
    assert found
    return found


def until_other(window: sync_api.Page, before: str) -> None:
    """Wait until another picture stands there, and is drawn."""
    window.wait_for_selector(f'#picture:not([src="{before}"])')
    assert window.evaluate("document.getElementById('picture').decode().then(() => true)")


def test_what_is_typed_is_on_the_page_saved_and_built_to_the_same_bytes(
    window: sync_api.Page, here: str, project: Path, folder: Path
) -> None:
    window.goto(f"{here}/vragen?thema=why")
    before = picture(window)
    window.fill("#f-topics-why-question", "Waarom leiden wij op dit college samen op?")
    until_other(window, before)
    window.wait_for_selector("#undo:enabled")
    window.wait_for_selector("#saved:has-text('Alles bewaard')")
    file = folder / "partnership.yaml"
    assert "Waarom leiden wij op" in file.read_text(encoding="utf-8")
    window.goto(f"{here}/klaar")
    with window.expect_download(timeout=5 * PATIENCE) as waiting:
        window.click("form[data-make=scherm] button")
    taken = zipfile.ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    command = [sys.executable, "-m", "cardgen", "build", "-p", folder.name, "--product", "dialoogkaart"]
    subprocess.run([*command, "--project", str(project), "-q"], check=True, cwd=project)
    (built,) = (project / "output").rglob("dialoogkaart-*.pdf")
    assert taken.read(built.name) == built.read_bytes()


def test_a_text_that_is_too_long_is_said_and_can_be_put_back(window: sync_api.Page, here: str) -> None:
    window.goto(f"{here}/vragen?thema=why")
    window.wait_for_selector("#hots .hot", state="attached")
    good = picture(window)
    window.fill("#f-topics-why-question", "Wat gaat er in onze colleges anders als wij samen opleiden? " * 4)
    window.wait_for_selector("#m-topics-why-question .msg.err")
    assert "tekens te lang" in window.inner_text("#m-topics-why-question")
    assert window.get_attribute("#f-topics-why-question", "aria-invalid") == "true"
    assert picture(window) == good  # the last good one stays
    window.wait_for_selector(".hot:has-text('te lang')")
    window.click("#h-topics-why-question button")
    window.wait_for_selector("#m-topics-why-question .msg.err", state="detached")
    assert window.evaluate("document.activeElement.id") == "f-topics-why-question"
    window.click("text=Toch niet")
    window.wait_for_selector("#m-topics-why-question .msg.err")


def test_a_logo_can_be_dragged_in(window: sync_api.Page, here: str) -> None:
    window.wait_for_selector(".lg img")
    svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 1'><path d='M0 0h3v1H0z' fill='#123456'/></svg>"
    window.evaluate(
        """svg => {
          const what = new DataTransfer();
          what.items.add(new File([svg], 'nieuw logo.svg', { type: 'image/svg+xml' }));
          dispatchEvent(new DragEvent('dragover', { dataTransfer: what, cancelable: true }));
          dispatchEvent(new DragEvent('drop', { dataTransfer: what, cancelable: true }));
        }""",
        svg,
    )
    window.wait_for_selector(".drop:has-text('logo-2.svg')")
    window.set_input_files("#logo", {"name": "kat.gif", "mimeType": "image/gif", "buffer": b"GIF89a"})
    window.wait_for_selector("#a-logo:has-text('Gebruik svg, pdf of png')")
    window.wait_for_selector("#saved:has-text('Alles bewaard')")
    with window.expect_response("**/show") as shown:
        window.evaluate("dispatchEvent(new Event('focus'))")  # as when the dialog of the system closes
    shown.value.finished()
    window.evaluate("new Promise(requestAnimationFrame)")  # what it brought is in its places
    assert window.is_visible("#a-logo:has-text('Gebruik svg, pdf of png')")
    window.set_input_files("#logo", {"name": "l.svg", "mimeType": "image/svg+xml", "buffer": svg.encode()})
    window.wait_for_selector("#a-logo:empty", state="attached")


def test_a_file_that_is_edited_on_disk_is_seen_and_a_broken_one_is_told(
    window: sync_api.Page, here: str, folder: Path
) -> None:
    file = folder / "partnership.yaml"
    words = file.read_text(encoding="utf-8")
    window.wait_for_timeout(500)
    file.write_text(words.replace("name: Partnerschap Voorbeeld", "name: Regio Oost"), encoding="utf-8")
    window.wait_for_selector("#name:has-text('Regio Oost')")
    file.write_text(words + "\nterms: [\n", encoding="utf-8")
    window.wait_for_selector("#general .msg.err")
    assert picture(window)
    file.write_text(words, encoding="utf-8")
    window.wait_for_selector("#name:has-text('Partnerschap Voorbeeld')")
    window.wait_for_selector("#general .msg.err", state="detached")


def test_who_types_in_a_file_that_changes_elsewhere_is_asked_once(
    window: sync_api.Page, here: str, folder: Path
) -> None:
    file = folder / "partnership.yaml"
    held: list[sync_api.Route] = []

    def hold(
        route: sync_api.Route,
    ) -> None:  # the browser asks a function of Python how many arguments it takes
        held.append(route)

    window.route("**/save", hold)
    with window.expect_request("**/save"):
        window.fill("#f-partnership-name", "Regio Noord")
    theirs = file.read_text(encoding="utf-8").replace("Partnerschap Voorbeeld", "Regio Zuid")
    file.write_text(theirs, encoding="utf-8")
    window.unroute("**/save")
    asked: list[str] = []
    window.on("request", lambda sent: asked.append(sent.url) if sent.headers.get("x-part") else None)
    for route in held:
        route.continue_()
    window.wait_for_selector("button[name=settle][value=mine]")
    before = len(asked)
    for more in ("Regio Noordoost", "Regio Noordwest"):  # who types on is not disturbed
        with window.expect_response("**/save"):
            window.fill("#f-partnership-name", more)
        window.wait_for_selector(f"#name:has-text('{more}')")
    assert len(asked) == before
    assert file.read_text(encoding="utf-8") == theirs
    window.click("button[name=settle][value=mine]")
    window.wait_for_selector("#saved:has-text('Alles bewaard')")
    assert "Regio Noordwest" in file.read_text(encoding="utf-8")
    assert window.locator("button[name=settle]").count() == 0


def test_what_is_typed_without_a_connection_goes_out_when_there_is_one(
    window: sync_api.Page, here: str, folder: Path
) -> None:
    window.wait_for_selector("#hots .hot", state="attached")
    window.route("**/*", lambda route: route.abort())
    window.fill("#f-partnership-tagline", "Getypt in de trein.")
    window.wait_for_selector("#band:not([hidden])")
    window.wait_for_selector("#saved:has-text('Nog niet bewaard')")
    assert judged(window) == []
    window.unroute("**/*")
    window.click("#retry")
    window.wait_for_selector("#band", state="hidden")
    window.wait_for_selector("#saved:has-text('Alles bewaard')")
    assert "Getypt in de trein." in (folder / "partnership.yaml").read_text(encoding="utf-8")


def test_who_types_and_goes_on_at_once_loses_nothing(window: sync_api.Page, here: str, folder: Path) -> None:
    """Neither on the way to the next step nor to the first page, and nothing asks whether they are sure."""
    asked: list[str] = []

    def hear(one: sync_api.Dialog) -> None:
        asked.append(one.type)
        one.accept()

    window.on("dialog", hear)
    window.wait_for_selector("#hots .hot", state="attached")
    window.focus("#f-partnership-tagline")
    window.keyboard.press("Control+End")
    window.keyboard.type(" Eerst dit.")
    window.click(".next a")
    window.wait_for_url("**/kleur")
    window.goto(f"{here}/naam")
    assert window.input_value("#f-partnership-tagline").endswith(" Eerst dit.")
    window.wait_for_selector("#hots .hot", state="attached")
    window.focus("#f-partnership-tagline")
    window.keyboard.press("Control+End")
    window.keyboard.type(" Dan dat.")
    window.click(".top .brand")
    window.wait_for_selector(".doors")
    assert "Eerst dit. Dan dat." in (folder / "partnership.yaml").read_text(encoding="utf-8")
    window.remove_listener("dialog", hear)
    assert asked == []


def test_a_second_window_looks_on_until_somebody_goes_on_there(window: sync_api.Page, here: str) -> None:
    """Two forms of which one is older than the other would undo what the other did."""
    window.wait_for_selector("#hots .hot", state="attached")
    other = window.context.new_page()
    other.set_default_timeout(PATIENCE)
    other.goto(f"{here}/naam")
    other.wait_for_selector("#elsewhere:has-text('ook open in een ander venster')")
    assert not other.is_editable("#f-partnership-tagline")
    for width, height in SIZES[::2]:
        other.set_viewport_size({"width": width, "height": height})
        assert judged(other) == []
    window.fill("#f-partnership-tagline", "Getypt in het eerste venster.")
    other.wait_for_function(
        "() => document.getElementById('f-partnership-tagline').value === 'Getypt in het eerste venster.'"
    )
    window.click(".next a")  # the next page of the same window asks nothing
    window.wait_for_url("**/kleur")
    window.wait_for_selector("#hots .hot", state="attached")
    assert window.is_hidden("#elsewhere")
    other.click("#take-over")
    other.wait_for_selector("#elsewhere", state="hidden")
    window.wait_for_selector("#elsewhere:has-text('Je ging verder in een ander venster')")
    assert not window.is_editable("#f-theme-colors-primary")
    other.fill("#f-partnership-name", "Van het tweede venster")
    window.wait_for_selector("#name:has-text('Van het tweede venster')")
    other.close()
    window.reload()
    window.wait_for_selector("#hots .hot", state="attached")
    assert window.is_editable("#f-theme-colors-primary")
    assert window.is_hidden("#elsewhere")


def test_undo_with_the_keyboard(window: sync_api.Page, here: str) -> None:
    window.goto(f"{here}/themas")
    window.click("#sw-career")
    window.wait_for_selector("#sw-career[aria-checked=false]")
    window.keyboard.press("Control+z")
    window.wait_for_selector("#sw-career[aria-checked=true]")
    window.keyboard.press("Control+y")
    window.wait_for_selector("#sw-career[aria-checked=false]")


def settled(window: sync_api.Page) -> None:
    """Wait until the drawing table shows all it was asked for."""
    window.wait_for_selector(".cells .pg[data-page] img[src]")
    window.wait_for_selector("#following:has-text('Kijkt mee')")


@pytest.fixture
def table(window: sync_api.Page, link: str, project: Path) -> sync_api.Page:
    """The drawing table with a small product."""
    window.goto(re.sub(r"/[?].*", "/design/gespreksleiderskaart", link))
    settled(window)
    return window


def first(window: sync_api.Page) -> str:
    """The picture of the first page of the first row."""
    found = window.get_attribute(".mrow .cells .pg img", "src")
    assert found
    return found


def test_a_designer_points_at_an_element_and_reads_where_it_comes_from(table: sync_api.Page) -> None:
    page = table.locator(".mrow .cells .pg").first
    page.focus()
    table.keyboard.press("Enter")
    table.wait_for_selector(".names button")
    table.keyboard.press("Enter")
    table.wait_for_selector("#chosen")
    told = table.inner_text("#inspector")
    for word in ("Kader", "mm", "Sjabloon", "templates/"):
        assert word in told, word
    assert table.get_attribute("#inspector a.place", "href").startswith("vscode://file/")
    table.keyboard.press("Escape")
    assert table.evaluate("document.activeElement.matches('.pg[data-page]')")


def test_a_template_that_is_saved_is_seen_and_a_broken_one_told_with_zoom_and_place_kept(
    table: sync_api.Page, project: Path
) -> None:
    mine = project / "templates" / "gespreksleiderskaart"
    shutil.copytree(ROOT / "templates" / mine.name, mine)
    side = mine / "front.yaml"
    try:
        table.wait_for_timeout(500)
        table.reload()
        settled(table)
        table.click("#larger")
        settled(table)
        table.evaluate("document.getElementById('matrix').scrollTo(0, 120)")
        table.wait_for_function("() => location.hash.includes('y=120')")
        before = table.evaluate("[...document.querySelectorAll('.mrow .cells .pg img')].map(one => one.src)")
        good = side.read_text(encoding="utf-8")
        side.write_text(good + "\n  nonsense: [\n", encoding="utf-8")
        table.wait_for_selector(".mrow.old .notes .msg.err")
        assert "laatste goede beeld" in table.inner_text(".mrow.old .notes")
        shown = table.evaluate("[...document.querySelectorAll('.mrow .cells .pg img')].map(one => one.src)")
        assert shown == before
        side.write_text(good, encoding="utf-8")
        table.wait_for_selector(".mrow.old", state="detached")
        table.reload()
        settled(table)
        assert table.inner_text("#whole") == "140 %"
        table.wait_for_function("() => document.getElementById('matrix').scrollTop > 60")
    finally:
        shutil.rmtree(mine.parent)


def test_sheets_knife_and_eyes_are_switches(table: sync_api.Page) -> None:
    seen = {first(table)}
    for switch, value in (
        ("#views", "office"),
        ("#views", "cut"),
        ("#views", ""),
        ("#eyes", "grey"),
        ("#eyes", "proof"),
    ):
        before = first(table)
        table.select_option(switch, value)
        table.wait_for_function(
            """before => {
              const one = document.querySelector('.mrow .cells .pg img');
              return one && one.getAttribute('src') !== before;
            }""",
            arg=before,
        )
        settled(table)
        seen.add(first(table))
        if value == "office":
            assert "Vel 1, achterkant" in table.inner_text("#heads")
    table.select_option("#eyes", "")
    assert len(seen) == 5


SHEET = """naam;sectoren;kleur;logo
Regio Oost;vo;#C2410C;oost.svg
Regio West;vo;blauw;
"""
LOGO = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 1'><path d='M0 0h3v1H0z' fill='#123456'/></svg>"
)
DROP = """([sheet, logo]) => {
  const what = new DataTransfer();
  what.items.add(new File([sheet], 'edities.csv', { type: 'text/csv' }));
  what.items.add(new File([logo], 'oost.svg', { type: 'image/svg+xml' }));
  dispatchEvent(new DragEvent('dragover', { dataTransfer: what, cancelable: true }));
  dispatchEvent(new DragEvent('drop', { dataTransfer: what, cancelable: true }));
}"""


def test_a_sheet_is_dropped_looked_at_and_made(window: sync_api.Page, link: str) -> None:
    window.goto(re.sub(r"/[?].*", "/batch", link))
    window.evaluate(DROP, [SHEET, LOGO])
    window.wait_for_selector(".doing[data-busy=no]")
    assert "Rij 3, kolom C (kleur)" in window.inner_text("tr[data-kind=err]")
    window.click("[data-filter=err]")
    assert window.locator("tbody tr:visible").count() == 1
    window.select_option("#product", "terugkijkkaart")
    with window.expect_download(timeout=5 * PATIENCE) as waiting:
        window.click("#make")
    names = zipfile.ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes())).namelist()
    assert [name for name in names if name.endswith(".pdf")] == [
        "regio-oost/vo-regio-oost/terugkijkkaart-vo-regio-oost.pdf"
    ]


def test_who_has_to_wait_reads_how_long_and_then_sees_the_picture(window: sync_api.Page, here: str) -> None:
    window.goto(f"{here}/vragen?thema=why")
    window.wait_for_selector("#hots .hot", state="attached")
    before, times = picture(window), []

    def busy(route: sync_api.Route) -> None:
        if route.request.method != "PATCH" or times:
            route.continue_()
            return
        times.append(1)
        said = '{"said": "Het is druk. Over ongeveer 2 seconden probeer ik het weer."}'
        route.fulfill(status=429, headers={"Retry-After": "2"}, content_type="application/json", body=said)

    window.route("**/e/*", busy)
    window.fill("#f-topics-why-question", "Waarom leiden wij hier samen op?")
    window.wait_for_selector("#waiting:has-text('Het is druk')")
    until_other(window, before)
    window.wait_for_selector("#waiting > span", state="hidden")
    window.unroute("**/e/*")
    assert times == [1]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_screen_is_for_everybody(window: sync_api.Page, here: str, width: int, height: int) -> None:
    """At 640 pixels it is as 1280 at 200 % (WCAG 2.2, 1.4.10)."""
    window.set_viewport_size({"width": width, "height": height})
    found = {}
    for name in ("", *STEPS, "design", "batch", "nergens"):
        window.goto(f"{here}/{name}" if name in STEPS else re.sub(r"/e/.*", f"/{name}", here))
        window.wait_for_load_state("load")
        if name in STEPS and name != "klaar":
            window.wait_for_selector("#hots .hot", state="attached")
        if name == "design":
            settled(window)
            window.locator(".mrow .cells .pg").first.click()
            window.wait_for_selector("#chosen, .names")
        if wrong := judged(window):
            found[name or "start"] = wrong
    window.set_viewport_size({"width": 1280, "height": 1000})
    assert found == {}


def xlsx() -> bytes:
    """A sheet of which the first row is good and the two others are not."""
    from openpyxl import Workbook

    book, made = Workbook(), io.BytesIO()
    for row in SHEET.splitlines():
        book.active.append(row.split(";"))
    book.active.append(["Regio Noord", "xo", "#0F766E", "weg.svg"])
    book.save(made)
    return made.getvalue()


def test_a_table_of_what_will_happen_is_for_everybody(window: sync_api.Page, link: str) -> None:
    """Good rows and bad ones, of a workbook that is dropped; before, while and after they are made."""
    found = {}
    window.goto(re.sub(r"/[?].*", "/batch", link))
    files = [
        {"name": "edities.xlsx", "mimeType": "application/octet-stream", "buffer": xlsx()},
        {"name": "oost.svg", "mimeType": "image/svg+xml", "buffer": LOGO.encode()},
    ]
    window.set_input_files("#files", files)
    window.wait_for_selector(".doing[data-busy=no]")
    assert window.locator("tr[data-kind=err]").count() == 2
    assert window.locator("tr[data-kind]").count() == 3
    for width, height in SIZES:
        window.set_viewport_size({"width": width, "height": height})
        if wrong := judged(window):
            found[f"table at {width}"] = wrong
    window.set_viewport_size({"width": 1280, "height": 1000})
    window.click("[data-filter=err]")
    if wrong := judged(window):
        found["bad rows alone"] = wrong
    window.select_option("#product", "terugkijkkaart")
    with window.expect_download(timeout=5 * PATIENCE):
        window.click("#make")
    if wrong := judged(window):
        found["made"] = wrong
    window.set_input_files("#files", {"name": "brief.xlsx", "mimeType": "text/plain", "buffer": b"geen blad"})
    window.wait_for_selector("#changes .msg.err")
    if wrong := judged(window):
        found["no sheet"] = wrong
    assert found == {}


def test_every_state_is_for_everybody(window: sync_api.Page, here: str, folder: Path) -> None:
    """What is wrong, put back, not there, or changed by somebody else, told so that all can read it."""
    found = {}

    def look(name: str, wait: str) -> None:
        window.wait_for_selector(wait)
        for width, height in SIZES[::2]:
            window.set_viewport_size({"width": width, "height": height})
            if wrong := judged(window):
                found[f"{name} at {width}"] = wrong
        window.set_viewport_size({"width": 1280, "height": 1000})

    window.set_input_files("#logo", {"name": "notities.txt", "mimeType": "text/plain", "buffer": b"hallo"})
    look("no logo", "#a-logo .msg.err")
    window.fill("#f-partnership-name", "")
    look("no name", "#m-partnership-name .msg.err")
    window.goto(f"{here}/kleur")
    window.fill("#f-theme-colors-primary", "blauw")
    look("no colour", "#m-theme-colors-primary .msg.err")
    window.goto(f"{here}/vragen?thema=why")
    window.wait_for_selector("#hots .hot", state="attached")
    window.fill("#f-topics-why-question", "Wat gaat er in onze colleges anders als wij samen opleiden? " * 4)
    look("too long", "#m-topics-why-question .msg.err")
    window.goto(f"{here}/klaar")
    look("not ready", "#first")
    window.click("#checked .msg.err:has-text('kernvraag') a")
    window.wait_for_url("**/vragen**")
    assert window.evaluate("document.activeElement.id") == "f-topics-why-question"
    window.click("#h-topics-why-question button")
    look("put back", "text=Toch niet")
    window.fill("#f-topics-why-question", "Wat is van mij?")
    window.wait_for_selector("#undo:enabled")
    file = folder / "partnership.yaml"
    words = file.read_text(encoding="utf-8")
    window.route("**/save", lambda route: route.abort())
    window.fill("#f-topics-why-question", "Wat is helemaal van mij?")
    window.wait_for_selector("#saved:has-text('Nog niet bewaard')")
    file.write_text(f"# van iemand anders\n{words}", encoding="utf-8")
    window.unroute("**/save")
    window.keyboard.press("Control+s")
    look("changed by somebody else", "text=Die uit het bestand")
    window.click("text=Die uit het bestand")
    window.wait_for_selector("text=Die uit het bestand", state="detached")
    assert file.read_text(encoding="utf-8").startswith("# van iemand anders")
    file.write_text(words + "\nterms: [\n", encoding="utf-8")
    look("broken", "#general .msg.err")
    file.write_text(words, encoding="utf-8")
    window.wait_for_selector("#general .msg.err", state="detached")
    window.goto(re.sub(r"/e/.*", "/?token=of-before", here))
    look("a link of before", "h1")
    assert found == {}
