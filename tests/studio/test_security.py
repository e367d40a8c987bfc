"""Who gets in, and what strangers can do: nothing."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient
from tests.studio.conftest import FROM_US, HOME, TOKEN, Studio

from cardgen.studio.server.security import HEADERS, Guard
from cardgen.studio.server.settings import MOST_TEXT, Settings

ADDRESSES = (
    "/",
    "/events",
    "/theme.css",
    "/e/abc/naam",
    "/thumb/vo/partnerschap-voorbeeld.jpg",
    "/door/own.jpg",
)


@pytest.fixture
def stranger(studio: Studio) -> Iterator[TestClient]:
    """A browser without the link."""
    return TestClient(studio.app, base_url=HOME)


@pytest.mark.parametrize("address", ADDRESSES)
def test_without_the_link_there_is_nothing_to_see(stranger: TestClient, address: str) -> None:
    answer = stranger.get(address)
    assert answer.status_code == 403
    assert "Partnerschap" not in answer.text


@pytest.mark.parametrize("token", ["", "x", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "é" * 20])
def test_a_wrong_token_opens_nothing(stranger: TestClient, token: str) -> None:
    assert stranger.get("/", params={"token": token}).status_code == 403


def test_the_token_does_not_stay_in_the_address(stranger: TestClient) -> None:
    answer = stranger.get(f"/?token={TOKEN}&lang=en", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/?lang=en")
    cookie = answer.headers["set-cookie"].casefold()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("address", ["//evil.example/", "/\\evil.example", "//evil.example/%2e%2e"])
def test_the_welcome_leads_nowhere_else(stranger: TestClient, address: str) -> None:
    answer = stranger.get(f"{HOME}{address}?token={TOKEN}", follow_redirects=False)
    location = answer.headers.get("location", "")
    assert not location or (location.startswith("/") and not location.startswith(("//", "/\\")))


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8320", "127.0.0.1", "127.0.0.1:80", "localhost:1"]
)
def test_another_name_for_this_computer_is_refused(studio: Studio, host: str) -> None:
    """DNS rebinding: a page of theirs whose name suddenly means 127.0.0.1."""
    assert studio.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "https://127.0.0.1:8320", "http://127.0.0.1:1"]
)
def test_a_form_on_another_page_changes_nothing(studio: Studio, origin: str | None) -> None:
    here = studio.open()
    headers = {"Origin": origin} if origin is not None else {}
    for method, address in (
        ("POST", "/e"),
        ("PATCH", here),
        ("POST", f"{here}/save"),
        ("POST", f"{here}/naam"),
    ):
        assert studio.request(method, address, headers=headers, json={}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_cannot_show_our_pictures(studio: Studio, site: str) -> None:
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"}
    assert studio.get("/theme.css", headers=headers).status_code == 403


def test_every_answer_says_what_a_page_may_do(studio: Studio) -> None:
    here = studio.open()
    for address in ("/", "/nothing", "/static/studio.css", f"{here}/vragen"):
        headers = studio.get(address).headers
        assert all(headers.get(name) == value for name, value in HEADERS.items()), address


def test_pages_hold_no_script_and_no_style_of_their_own(studio: Studio) -> None:
    """What the policy forbids would silently not work."""
    here = studio.open()
    for step in ("naam", "kleur", "woorden", "themas", "vragen", "contact", "klaar"):
        text = studio.get(f"{here}/{step}").text
        assert not re.search(r"<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:", text), step
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", text), step


@pytest.mark.parametrize(
    "address",
    [
        "/static/../../../pyproject.toml",
        "/static/%2e%2e/%2e%2e/pyproject.toml",
        "/static/..%5c..%5cpyproject.toml",
        "/font/..%2f..%2f..%2fcardgen.yaml",
        "/font/OFL-Atkinson.txt",
        "/thumb/vo/..%2f..%2fvo.jpg",
        "/thumb/..%2fbase/partnerschap-voorbeeld.jpg",
        "/p/..%2f..%2fsecret.jpg",
        "/door/..%2fown.jpg",
    ],
)
def test_no_path_leads_out(studio: Studio, address: str) -> None:
    assert studio.get(address).status_code == 404


@pytest.mark.parametrize(
    "edition", ["vo ../../vo", "vo ..", "../base partnerschap-voorbeeld", "vo .", "vo /etc", "vo \0"]
)
def test_no_edition_leads_out(studio: Studio, edition: str) -> None:
    assert studio.post("/e", data={"edition": edition}, headers=FROM_US).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "partnership.logo",
        "partnership.sectors",
        "edition.version",
        "topics.why",
        "topics.../../x.question",
        "terms.leader",
        "__class__",
        "products.dialoogkaart.title",
        "topics.why.deepening.why-1.text\n",
        "",
    ],
)
def test_only_fields_can_be_written(studio: Studio, path: str) -> None:
    here = studio.open()
    answer = studio.patch(here, json={"path": path, "value": "/etc/passwd"}, headers=FROM_US)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b'{"path": 1}', b"[" * 5000, b'{"path":"a","value":null}', b"\xff"]
)
def test_what_is_no_change_is_refused(studio: Studio, body: bytes) -> None:
    assert studio.patch(studio.open(), content=body, headers=FROM_US).status_code == 400


def test_a_body_that_goes_on_is_cut_off(studio: Studio) -> None:
    here = studio.open()

    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b" " * MOST_TEXT

    assert studio.patch(here, content=b"x" * (MOST_TEXT + 1), headers=FROM_US).status_code == 413
    assert studio.patch(here, content=endless(), headers=FROM_US).status_code == 413


@pytest.mark.parametrize(
    "value", ["x\r\nSet-Cookie: a=b", "a\nb: c", "<script>alert(1)</script>", '"><img onerror=x>']
)
def test_what_people_type_stays_text(studio: Studio, value: str) -> None:
    """In headers, in pages and in the file."""
    here = studio.open()
    said = studio.type(here, "partnership.name", value)
    answer = studio.get(f"{here}/naam")
    assert "a" not in answer.cookies
    assert "<script>alert" not in answer.text
    assert "<img onerror" not in answer.text
    assert "\n" not in said["name"]
    file = studio.saved(here) / "partnership.yaml"
    assert file.read_text(encoding="utf-8").count("\nSet-Cookie") == 0


def test_a_theme_sheet_holds_colours_only(studio: Studio) -> None:
    good = {
        "accent": "F1F7FF-DDECFF-BDDCFF-0B5FA5-0B5FA5",
        "on": "FFFFFF",
        "typed": "0B5FA5",
        "printed": "1F5C9B",
    }
    assert "--accent-500:#0B5FA5" in studio.get("/theme.css", params=good).text
    for key, value in good.items():
        for bad in ("", "red}body{display:none", "0B5FA5;x", "0B5FA", value + "\n"):
            assert studio.get("/theme.css", params={**good, key: bad}).status_code == 404


def test_two_visitors_do_not_see_each_other(tmp_path: Path) -> None:
    from tests.studio.conftest import Here

    from cardgen.project.workspace import Workspace
    from cardgen.studio.server.app import application
    from cardgen.studio.server.settings import Settings

    (tmp_path / "cardgen.yaml").touch()
    workspace = Workspace.find(project=tmp_path)
    settings = Settings(hosts=frozenset({"127.0.0.1:8320"}), origins=frozenset({HOME}), saves=False)
    app = application(workspace, settings, lambda: 0.0, Here(workspace))
    with Studio(app, base_url=HOME) as one:
        here = one.begin()
        two = Studio(app, base_url=HOME)
        two.begin()
        assert one.get(f"{here}/naam").status_code == 200
        assert two.get(f"{here}/naam").status_code == 404
        assert (
            two.patch(here, json={"path": "partnership.name", "value": "x"}, headers=FROM_US).status_code
            == 404
        )
        assert one.post(f"{here}/save", headers=FROM_US).status_code == 403
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cardgen.yaml"]


def test_a_studio_that_stops_tells_whoever_waits_and_shows_no_mistake() -> None:
    """Ctrl-C while a picture is made."""
    sent: list[dict[str, Any]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        raise asyncio.CancelledError

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b""}

    guard = Guard(app, Settings(), lambda _: Response())
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [], "client": None}
    asyncio.run(guard(scope, receive, send))
    assert sent[0]["status"] == 503
