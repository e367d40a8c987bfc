"""A studio for everybody: whose work is whose, who may take how much, and what strangers can do: nothing."""

from __future__ import annotations

import asyncio
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.studio.conftest import Here, Studio

from cardgen.project.workspace import Workspace
from cardgen.studio.editor.acts import take_logo
from cardgen.studio.pictures.making import File
from cardgen.studio.public.keeping import KEPT
from cardgen.studio.public.limits import MOST_AT_ONCE, MOST_IN_LINE, MOST_WAITING, Limits
from cardgen.studio.server.app import application
from cardgen.studio.server.security import Guard
from cardgen.studio.server.settings import Settings
from cardgen.studio.work.desk import MOST_PAST, Desks
from cardgen.studio.work.draft import Draft

PEOPLE = "https://kaarten.example.nl"
FROM_US = {"Origin": PEOPLE}
PROXY = ("10.0.0.2", 4000)


@pytest.fixture(scope="module")
def home(pool: Here) -> Path:
    """A project in which nothing may be written."""
    folder = pool.bench.workspace.project
    assert folder is not None
    return folder


@pytest.fixture(scope="module")
def platform(home: Path, pool: Here) -> Iterator[TestClient]:
    """A studio for everybody, behind a proxy, below a path."""
    settings = Settings.public(f"{PEOPLE}/studio", "nl", frozenset({PROXY[0]}))
    app = application(pool.bench.workspace, settings, lambda: 0.0, pool)
    with TestClient(app, base_url=PEOPLE, client=PROXY) as client:
        yield client


def visitor(platform: TestClient, client: tuple[str, int] = PROXY) -> Studio:
    return Studio(platform.app, base_url=PEOPLE, client=client)


def begin(one: Studio) -> str:
    answer = one.post("/studio/e", data={"sector": "vo"}, headers=FROM_US, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"]).rpartition("/")[0]


def test_two_visitors_do_not_see_each_other(platform: TestClient, home: Path) -> None:
    one, two = visitor(platform), visitor(platform)
    here, there = begin(one), begin(two)
    body = {"path": "partnership.name", "value": "Geheim van een", "width": 240}
    assert one.patch(here, json=body, headers=FROM_US).status_code == 200
    for method, address in (
        ("GET", f"{here}/naam"),
        ("PATCH", here),
        ("GET", f"{here}/folder"),
        ("GET", f"{here}/picture"),
        ("POST", f"{here}/make/scherm"),
    ):
        assert two.request(method, address, headers=FROM_US, json={}).status_code == 404, address
    assert "Geheim" not in two.get(f"{there}/naam").text
    assert "Geheim" not in two.get("/studio/").text
    assert one.post(f"{here}/save", headers=FROM_US).status_code == 403
    assert [path.name for path in home.iterdir()] == ["cardgen.yaml"]


def test_what_is_made_can_be_taken_home(platform: TestClient) -> None:
    one = visitor(platform)
    folder = one.get(f"{begin(one)}/folder")
    assert "partnership.yaml" in " ".join(zipfile.ZipFile(io.BytesIO(folder.content)).namelist())


@pytest.mark.parametrize(
    "address",
    [
        "/design",
        "/design/kaartenset",
        "/design/kaartenset/row?edition=vo",
        "/thumb/vo/partnerschap-voorbeeld.jpg",
    ],
)
def test_designers_and_disk_are_absent(platform: TestClient, address: str) -> None:
    assert platform.get(address).status_code == 404
    assert platform.post("/design/open", json={"place": "x"}, headers=FROM_US).status_code == 404
    assert "/design" not in platform.get("/").text


def test_it_says_how_long_work_is_kept_and_links_stay_below_the_path(platform: TestClient) -> None:
    for address in ("/", "/studio", "/studio/"):  # a proxy takes the path off, or leaves it on
        page = platform.get(address)
        assert page.status_code == 200
        assert "2 uur" in page.text
        assert 'href="/studio/static/studio.css"' in page.text
    cookie = visitor(platform).get("/").headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Path=/studio", "Secure"} <= set(cookie.split("; "))


@pytest.mark.parametrize(
    ("client", "headers", "status"),
    [
        (PROXY, {"Host": "127.0.0.1:8320", "X-Forwarded-Host": "kaarten.example.nl"}, 200),
        (PROXY, {"Host": "127.0.0.1:8320", "X-Forwarded-Host": "evil.example"}, 421),
        (PROXY, {"Host": "evil.example"}, 421),
        (("6.6.6.6", 1), {"Host": "evil.example", "X-Forwarded-Host": "kaarten.example.nl"}, 421),
        (("6.6.6.6", 1), {"Host": "kaarten.example.nl", "X-Forwarded-Host": "evil.example"}, 200),
    ],
)
def test_only_the_proxy_is_believed(
    platform: TestClient, client: tuple[str, int], headers: dict[str, str], status: int
) -> None:
    assert visitor(platform, client).get("/", headers=headers).status_code == status


@pytest.mark.parametrize("origin", [None, "null", "http://kaarten.example.nl", "https://evil.example"])
def test_a_form_elsewhere_changes_nothing(platform: TestClient, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}
    assert visitor(platform).post("/e", data={"sector": "vo"}, headers=headers).status_code == 403


def test_numbers_are_for_who_stands_beside_it(platform: TestClient) -> None:
    numbers = platform.get("/metrics")
    assert "cardgen_studio_waiting 0" in numbers.text
    assert platform.get("/metrics", headers={"X-Forwarded-For": "6.6.6.6"}).status_code == 404
    assert visitor(platform, ("6.6.6.6", 1)).get("/metrics").status_code == 404
    assert platform.get("/queue").json() == {"n": 0, "seconds": 0}
    assert set(platform.get("/health").json()) == {"well"}


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">{}'
SVG += '<rect width="90" height="40" fill="#c00"/></svg>'
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + ']><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&i;</text></svg>'
)


def huge_png() -> bytes:
    """A picture of 30 000 × 30 000 pixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    side = (30_000).to_bytes(4, "big")
    head = side + side + bytes((1, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(10_000_000)))
        + chunk(b"IEND", b"")
    )


def zip_bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../../x", bytes(20_000_000))
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        SVG.format("<script>alert(1)</script>").encode(),
        SVG.format('<image href="file:///etc/passwd" width="9" height="9"/>').encode(),
        SVG.format('<image href="http://evil.example/x.png" width="9" height="9"/>').encode(),
        SVG.format("").replace("<svg", '<svg onload="alert(1)"').encode(),
        BOMB.encode(),
        huge_png(),
        zip_bomb(),
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"%PDF-1.7\n1 0 obj\n<</JS (app.alert(1))>>",
    ],
    ids=["script", "file", "fetch", "onload", "entities", "pixels", "zip", "empty", "cut-off", "pdf"],
)
def test_a_logo_is_a_picture_or_it_is_nothing(platform: TestClient, data: bytes) -> None:
    """Whatever somebody uploads: an answer in words, the studio goes on, and no byte of it comes back to a browser."""
    one = visitor(platform)
    here = begin(one)
    name = "../../x\r\nSet-Cookie: a=b.svg"
    sent = one.post(f"{here}/logo", files={"logo": (name, data, "image/svg+xml")}, headers=FROM_US)
    assert sent.status_code in {200, 400, 409, 422}
    assert "a" not in sent.cookies
    page = one.get(f"{here}/naam")
    assert page.status_code == 200
    for foreign in (
        "alert(1)",
        "root:x:",
        '"http://evil.example',
        "<image",
    ):  # a message may name what it refused
        assert foreign not in page.text
    logo = one.get(f"{here}/logo")
    assert logo.status_code == 404 or (
        logo.headers["content-type"] == "image/jpeg" and logo.content.startswith(b"\xff\xd8")
    )


def test_a_body_that_does_not_come_is_not_awaited() -> None:
    """No visitor holds a line open by sending nothing."""
    answers: list[int] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()

    async def story() -> None:
        settings = Settings(saves=False, origins=frozenset({PEOPLE}), patience=0.01)
        guard = Guard(app, settings, lambda _: (_ for _ in ()).throw(AssertionError))
        headers = [(b"origin", PEOPLE.encode()), (b"content-length", b"10")]
        scope = {"type": "http", "method": "POST", "path": "/e", "query_string": b"", "headers": headers}
        never = asyncio.Event()

        async def receive() -> Any:
            await never.wait()

        async def send(message: Any) -> None:
            answers.extend([message["status"]] if "status" in message else [])

        await guard(scope, receive, send)

    asyncio.run(story())
    assert answers == [408]


def test_nobody_takes_more_than_a_share(home: Path) -> None:
    """What one visitor asks too much is refused at once, with when to come back; another is answered."""

    async def story() -> list[tuple[str, int]]:
        go, found = asyncio.Event(), []
        at_once: list[int] = []

        async def app(scope: Any, receive: Any, send: Any) -> None:
            at_once.append(1)
            await go.wait()
            await send({"type": "http.response.start", "status": 200, "headers": []})

        pool = Here(Workspace.find(project=home))
        limits = Limits(app, pool, lambda *_: ("said", "page"))

        async def ask(who: str, path: str = "/e/x") -> None:
            async def send(message: Any) -> None:
                if "status" in message:
                    found.append((who, message["status"]))
                    if message["status"] == 429:
                        assert dict(message["headers"])[b"retry-after"]

            scope = {"type": "http", "method": "GET", "path": path, "visitor": who, "headers": []}
            await limits(scope, None, send)  # type: ignore[arg-type]

        tasks = [asyncio.create_task(ask("greedy")) for _ in range(MOST_AT_ONCE + MOST_IN_LINE + 2)]
        tasks.append(asyncio.create_task(ask("modest")))
        await asyncio.sleep(0)
        assert len(at_once) == MOST_AT_ONCE + 1  # of the greedy one, and the modest one
        go.set()
        await asyncio.gather(*tasks)
        await ask("greedy")  # what was answered counts no longer
        pool.waiting = MOST_WAITING
        await ask("late")
        return found

    found = asyncio.run(story())
    assert found.count(("greedy", 429)) == 2
    assert found.count(("greedy", 200)) == MOST_AT_ONCE + MOST_IN_LINE + 1
    assert found.count(("modest", 200)) == 1
    assert found[-1] == ("late", 429)


def test_work_is_forgotten_when_its_time_is_over() -> None:
    desks = Desks()
    desks.of("early", 0.0).begin(Draft.begin("vo", "a", "A"))
    desks.of("late", KEPT).begin(Draft.begin("vo", "b", "B"))
    assert desks.forget(KEPT + 1 - KEPT) == 1
    assert len(desks.every()) == 1


def test_strangers_who_keep_no_cookie_push_out_nobodys_work() -> None:
    desks = Desks(most=3)
    desks.of("worker", 0.0).begin(Draft.begin("vo", "a", "A"))
    for number in range(20):
        desks.of(f"stranger {number}", 1.0)
    assert len(desks) == 3
    assert len(desks.every()) == 1


def test_whoever_has_to_come_back_reads_why_and_when(home: Path) -> None:
    """On a page that comes back by itself, and as a sentence for a page that is open."""
    workspace = Workspace.find(project=home)
    pool = Here(workspace)
    app = application(workspace, Settings.public(PEOPLE, "nl", frozenset({PROXY[0]})), lambda: 0.0, pool)
    with TestClient(app, base_url=PEOPLE, client=PROXY) as one:
        one.get("/")
        pool.waiting = MOST_WAITING
        page = one.get("/", headers={"Sec-Fetch-Dest": "document"})
        assert page.status_code == 429
        assert page.headers["refresh"] == page.headers["retry-after"]
        assert f"Over ongeveer {page.headers['retry-after']} seconden" in page.text
        assert "Content-Security-Policy" in page.headers
        asked = one.post("/e", data={"sector": "vo"}, headers=FROM_US)
        assert f"Over ongeveer {asked.headers['retry-after']} seconden" in asked.json()["said"]


def test_nobody_fills_the_memory_with_one_logo_after_another() -> None:
    """Each step back keeps the logo of then; so many bytes of them, and no more."""
    work = Desks().of("one", 0.0).begin(Draft.begin("vo", "a", "A"))
    for number in range(60):
        take_logo(work, SVG.format("").encode() + b" " * 1_000_000 + str(number).encode())
        assert len(work.draft.files) == 2
    steps = len(work.past)
    assert 1 < steps <= MOST_PAST // 1_000_000
    assert work.undo()


def test_all_work_together_holds_so_much_and_who_is_there_loses_nothing() -> None:
    desks = Desks()
    for number in range(5):
        work = desks.of(f"visitor {number}", float(number)).begin(Draft.begin("vo", "a", "A"))
        work.made["x"] = File("x.zip", bytes(1_000_000))
    desks.slim(2_500_000)
    assert [len(work.made) for work in desks.every()] == [0, 0, 0, 1, 1]  # files can be made again
    assert len(desks) == 5
    desks.slim(1_000)
    assert len(desks) == 1
    assert desks.every()[0].made  # of who was seen last
