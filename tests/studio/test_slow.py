"""A real server on a real socket, and visitors who take their time."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from cardgen.studio.server import patience
from cardgen.studio.server.serving import server_of

ASK = b"GET / HTTP/1.1\r\nHost: here\r\n"
REST = b"\r\n"


async def app(scope: Any, receive: Any, send: Any) -> None:
    """Answers anything."""
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"hi"})


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    """A server as the studio runs it, with less patience."""
    monkeypatch.setattr(patience.PatientProtocol, "seconds", 0.3)
    line = socket.socket()
    line.bind(("127.0.0.1", 0))
    line.listen()
    server = server_of(app, limit_concurrency=3, lifespan="off")  # type: ignore[arg-type]
    running = threading.Thread(target=server.run, args=([line],))
    running.start()
    yield line.getsockname()
    server.should_exit = True
    running.join()


def visit(address: tuple[str, int], *parts: bytes) -> socket.socket:
    one = socket.create_connection(address, timeout=30)
    for part in parts:
        one.sendall(part)
    return one


def until_closed(one: socket.socket) -> bytes:
    found = b""
    while data := one.recv(4096):
        found += data
    return found


@pytest.mark.parametrize("parts", [(b"GET / HT",), (ASK, b"X-Slow: ")], ids=["a line", "headers"])
def test_who_sends_half_a_request_is_not_awaited(address: tuple[str, int], parts: tuple[bytes, ...]) -> None:
    with visit(address, *parts) as one:
        assert until_closed(one).startswith(b"HTTP/1.1 408 ")


def test_a_line_on_which_nothing_is_asked_is_closed(address: tuple[str, int]) -> None:
    with visit(address) as one:
        assert until_closed(one) == b""


def test_a_letter_now_and_then_does_not_keep_the_line(address: tuple[str, int]) -> None:
    """The clock does not begin anew with each of them."""
    with visit(address, ASK) as one:
        one.settimeout(0.05)
        said = b""
        for _ in range(200):
            try:
                one.sendall(b"a")
                said = one.recv(4096)
                break
            except TimeoutError:
                continue
        assert said.startswith(b"HTTP/1.1 408 ")


def test_a_second_half_request_on_the_same_line_is_not_awaited(address: tuple[str, int]) -> None:
    with visit(address, ASK + REST) as one:
        assert one.recv(4096).startswith(b"HTTP/1.1 200 ")
        one.sendall(ASK)
        assert b"HTTP/1.1 408 " in until_closed(one)


def test_whole_requests_are_answered_one_after_another(address: tuple[str, int]) -> None:
    with visit(address) as one:
        for _ in range(3):
            one.sendall(ASK + REST)
            answer = b""
            while not answer.endswith(b"hi"):
                answer += one.recv(4096)
            assert answer.startswith(b"HTTP/1.1 200 ")


def test_lines_are_limited(address: tuple[str, int]) -> None:
    lines = [visit(address) for _ in range(3)]
    try:
        with visit(address, ASK + REST) as one:
            assert one.recv(4096).startswith(b"HTTP/1.1 503 ")
    finally:
        for line in lines:
            line.close()


def test_headers_without_end_are_refused(address: tuple[str, int]) -> None:
    with visit(address, ASK, b"X: " + b"a" * 40_000) as one:
        assert until_closed(one).startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 431 "))
