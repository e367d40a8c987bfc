"""A real studio on a real socket, and what strangers send it byte for byte. Behind it no test client tidies up."""

from __future__ import annotations

import io
import shutil
import socket
import struct
import threading
import zipfile
import zlib
from collections.abc import Iterator

import pytest
from tests.studio.conftest import EXAMPLE, TOKEN, Here

from cardgen.project.workspace import Workspace
from cardgen.studio.server.app import application
from cardgen.studio.server.serving import server_of
from cardgen.studio.server.settings import Settings

SECRET = "cardgen-attack-secret"


class Target:
    """A server to send bytes to."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.host = f"127.0.0.1:{port}"
        answer = self.send(
            f"GET /?token={TOKEN} HTTP/1.1\r\nHost: {self.host}\r\nConnection: close\r\n\r\n".encode()
        )
        cookie = next(line for line in answer.split(b"\r\n") if line.lower().startswith(b"set-cookie:"))
        self.cookie = cookie.partition(b":")[2].partition(b";")[0].strip().decode()
        answer = self.ask("POST", "/e", body=b"sector=vo", kind="application/x-www-form-urlencoded")
        where = next(line for line in answer.split(b"\r\n") if line.lower().startswith(b"location:"))
        self.work = where.partition(b":")[2].strip().decode().rpartition("/")[0]

    def send(self, data: bytes) -> bytes:
        """Send bytes; all that comes back until the line is closed."""
        found = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as line:
            line.sendall(data)
            try:
                while part := line.recv(65536):
                    found += part
            except ConnectionResetError:  # it hung up on us while we were still sending
                pass
        return found

    def ask(self, method: str, target: str, body: bytes = b"", kind: str = "", **headers: str) -> bytes:
        """A request as a browser with the link would send it, with other headers where they are given."""
        lines = {
            "Host": self.host,
            "Origin": f"http://{self.host}",
            "Cookie": self.cookie,
            "Connection": "close",
        }
        lines |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines |= {"Content-Length": str(len(body))} if body else {}
        lines |= {"Content-Type": kind} if kind else {}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value != "-")
        return self.send(f"{method} {target} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + body)

    def upload(self, address: str, field: str, name: str, data: bytes) -> bytes:
        """A file, as a form sends it."""
        mark = b"--------------------------attack"
        head = f'Content-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'.encode()
        body = b"--" + mark + b"\r\n" + head + data + b"\r\n--" + mark + b"--\r\n"
        return self.ask("POST", address, body, f"multipart/form-data; boundary={mark.decode()}")


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """The studio as it is served, with one work open. Beside its project lies a file that nobody may see."""
    home = tmp_path_factory.mktemp("attacked")
    (home / "secret.txt").write_text(SECRET, encoding="utf-8")
    project = home / "project"
    shutil.copytree(EXAMPLE, project / "content" / "partnerships" / EXAMPLE.name)
    (project / "cardgen.yaml").touch()
    workspace = Workspace.find(project=project)
    line = socket.socket()
    line.bind(("127.0.0.1", 0))
    line.listen()
    port = line.getsockname()[1]
    app = application(workspace, Settings.local(port, TOKEN, "nl"), lambda: 0.0, Here(workspace))
    server = server_of(app, lifespan="off")
    running = threading.Thread(target=server.run, args=([line],))
    running.start()
    yield Target(port)
    server.should_exit = True
    running.join()
    assert sorted(path.name for path in home.iterdir()) == ["project", "secret.txt"]
    assert (home / "secret.txt").read_text(encoding="utf-8") == SECRET


def status(answer: bytes) -> int:
    """The status of an answer; 0 when the line was closed without one."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0


def alive(target: Target) -> bool:
    """Whether it still does what it should for who has the link."""
    return status(target.ask("GET", "/static/studio.css")) == 200


@pytest.mark.parametrize(
    "path",
    [
        "/static/../../../../secret.txt",
        "/../secret.txt",
        "/static/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/static/..%2f..%2f..%2fsecret.txt",
        "/static/%252e%252e%252fsecret.txt",
        "/static//etc/passwd",
        "/font/..%5c..%5csecret.txt",
        "/static/%00secret.txt",
        "/static/%c0%ae%c0%ae/secret.txt",
        "file:///etc/passwd",
    ],
)
def test_no_address_leads_out_of_the_project(target: Target, path: str) -> None:
    answer = target.ask("GET", path)
    assert 400 <= status(answer) < 500
    assert SECRET.encode() not in answer
    assert b"root:x:" not in answer


@pytest.mark.parametrize("origin", ["-", "null", "http://evil.example", "http://127.0.0.1:1"])
def test_a_form_of_another_page_changes_nothing(target: Target, origin: str) -> None:
    body = b'{"path":"partnership.name","value":"Gekaapt"}'
    assert status(target.ask("PATCH", target.work, body, "application/json", Origin=origin)) == 403
    assert b"Gekaapt" not in target.ask("GET", f"{target.work}/naam")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "-", "127.0.0.1:1", "localhost.evil.example"])
def test_a_name_that_suddenly_means_this_computer_is_refused(target: Target, host: str) -> None:
    assert status(target.ask("GET", "/", Host=host)) in {400, 421}


def test_two_names_at_once_are_no_way_in(target: Target) -> None:
    head = f"GET / HTTP/1.1\r\nHost: {target.host}\r\nHost: evil.example\r\nCookie: {target.cookie}\r\n"
    assert status(target.send(f"{head}Connection: close\r\n\r\n".encode())) in {400, 421}


@pytest.mark.parametrize(
    "more", ["%0d%0aSet-Cookie:%20a=b", "%0aSet-Cookie:%20a=b", "%E5%98%8D%E5%98%8ASet-Cookie:%20a=b"]
)
def test_no_address_writes_a_header(target: Target, more: str) -> None:
    for address in (
        f"/?lang=en{more}",
        f"/?token={TOKEN}&lang={more}",
        f"{target.work}/naam{more}",
        f"/{more}",
    ):
        head = target.ask("GET", address).partition(b"\r\n\r\n")[0].lower()
        assert b"set-cookie: a=b" not in head
        assert b"\na=b" not in head


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\nHost: x\nX: y\x00\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET " + b"/a" * 60_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 40_000 + b"\r\n",
        b"POST /e HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
        b"POST /e HTTP/1.1\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
    ],
    ids=["zero", "tls", "long line", "many headers", "two lengths", "negative"],
)
def test_what_is_no_request_is_refused(target: Target, data: bytes) -> None:
    assert status(target.send(data)) in {0, *range(400, 500)}
    assert alive(target)


def png(width: int, height: int) -> bytes:
    """A small file that says to be a large picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    lines = zlib.compress(bytes(50_000_000), 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


SCRIPT = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script>
<image href="file:///etc/passwd" width="9" height="9"/><path d="M0 0h9v9z"/></svg>"""
LAUGHS = b"""<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;">
<!ENTITY x SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&c;&x;</text></svg>"""


@pytest.mark.parametrize("data", [SCRIPT, LAUGHS, png(60_000, 60_000)], ids=["script", "entities", "bomb"])
def test_a_logo_does_nothing_but_be_seen(target: Target, data: bytes) -> None:
    """Taken in or not: what comes back is a picture of ours or nothing, and the studio goes on."""
    assert status(target.upload(f"{target.work}/logo", "logo", '../../x".svg', data)) in {200, 409, 413, 422}
    answer = target.ask("GET", f"{target.work}/logo")
    head, _, body = answer.partition(b"\r\n\r\n")
    assert status(answer) == 404 or b"image/jpeg" in head
    assert b"<script" not in body
    page = target.ask("GET", f"{target.work}/naam")
    assert status(page) == 200
    assert b"root:x:" not in page
    target.ask("POST", f"{target.work}/history", b"way=undo", "application/x-www-form-urlencoded")


def test_a_sheet_that_unpacks_into_gigabytes_is_refused(target: Target) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bomb:
        for name in (
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "../../../secret.txt",
        ):
            bomb.writestr(name, bytes(30_000_000))
    answer = target.upload("/batch", "files", "a.xlsx", packed.getvalue())
    assert status(answer) in {200, 303, 400, 413, 422}
    assert alive(target)


def test_nobody_is_kept_waiting_by_who_sends_half(target: Target) -> None:
    """Twenty lines that never end their request; who asks properly is answered meanwhile."""
    lines = [socket.create_connection(("127.0.0.1", target.port), timeout=60) for _ in range(20)]
    try:
        for one in lines:
            one.sendall(b"POST /e HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n")
        assert alive(target)
    finally:
        for one in lines:
            one.close()
