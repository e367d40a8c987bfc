# ruff: noqa: E501 - a table of samples
"""Drawings, pictures and fonts that harm."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100" viewBox="0 0 100 100">'


def _svg(body: str, head: str = HEAD) -> bytes:
    return f"{head}{body}</svg>".encode()


def drawings() -> dict[str, Callable[[], bytes]]:
    return {
        "entities": lambda: b'<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>' + _svg("<text>&b;</text>"),
        "billion laughs": lambda: (
            "<!DOCTYPE svg ["
            + '<!ENTITY l0 "lol">'
            + "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
            + "]>"
        ).encode()
        + _svg("<text>&l11;</text>"),
        "outside entity": lambda: b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _svg("<text>&x;</text>"),
        "script": lambda: _svg("<script>alert(1)</script><rect width='9' height='9'/>"),
        "handler": lambda: _svg("<rect width='9' height='9' onclick='alert(1)'/>"),
        "link": lambda: _svg("<a xlink:href='javascript:alert(1)'><rect width='9' height='9'/></a>"),
        "outside picture": lambda: _svg("<image href='http://example.org/x.png' width='9' height='9'/>"),
        "file picture": lambda: _svg("<image href='file:///etc/passwd' width='9' height='9'/>"),
        "outside use": lambda: _svg("<use href='other.svg#a'/>"),
        "use of itself": lambda: _svg("<g id='a'><use href='#a'/></g>"),
        "uses in a ring": lambda: _svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"),
        "foreign": lambda: _svg("<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"),
        "filter": lambda: _svg("<filter id='f'><feTurbulence/></filter><rect width='9' height='9' filter='url(#f)'/>"),
        "infinite numbers": lambda: _svg("<rect x='1e400' width='9' height='9'/>"),
        "not a number": lambda: _svg("<rect x='nan' width='inf' height='9'/>"),
        "path of letters": lambda: _svg("<path d='" + "M" * 50_000 + "'/>"),
        "path without numbers": lambda: _svg("<path d='M0 0 L'/>"),
        "100,000 curves": lambda: _svg("<path d='M0 0" + " c1 1 2 2 3 3" * 60_000 + "'/>"),
        "2,000 groups deep": lambda: _svg("<g>" * 2_000 + "<rect width='9' height='9'/>" + "</g>" * 2_000),
        "20,000 groups deep": lambda: _svg("<g>" * 20_000 + "</g>" * 20_000),
        "zero viewbox": lambda: _svg("<rect width='9' height='9'/>", HEAD.replace("0 0 100 100", "0 0 0 0")),
        "negative size": lambda: _svg("<rect width='9' height='9'/>", HEAD.replace('width="100"', 'width="-100"')),
        "huge size": lambda: _svg("<rect width='9' height='9'/>", HEAD.replace('width="100"', 'width="1e9"')),
        "singular matrix": lambda: _svg("<rect width='9' height='9' transform='scale(0)'/>"),
        "gradient of itself": lambda: _svg("<linearGradient id='g' href='#g'/><rect width='9' height='9' fill='url(#g)'/>"),
        "pattern of itself": lambda: _svg("<pattern id='p' width='9' height='9'><rect fill='url(#p)' width='9' height='9'/></pattern><rect width='9' height='9' fill='url(#p)'/>"),
        "clip of itself": lambda: _svg("<clipPath id='c' clip-path='url(#c)'><rect width='9' height='9'/></clipPath><rect width='9' height='9' clip-path='url(#c)'/>"),
        "mask of itself": lambda: _svg("<mask id='m'><rect mask='url(#m)' width='9' height='9'/></mask><rect width='9' height='9' mask='url(#m)'/>"),
        "css import": lambda: _svg("<style>@import url(http://example.org/x.css);</style><rect width='9' height='9'/>"),
        "css without end": lambda: _svg("<style>" + "a{" * 20_000 + "</style><rect width='9' height='9'/>"),
        "attribute of a megabyte": lambda: _svg(f"<rect width='9' height='9' class='{'x ' * 500_000}'/>"),
        "not closed": HEAD.encode,
        "not svg": lambda: b"<html/>",
        "utf 7": lambda: b'<?xml version="1.0" encoding="utf-7"?>' + _svg("<rect/>"),
        "nothing": lambda: b"",
        "zeros": lambda: bytes(1_000),
        "processing instruction": lambda: b'<?xml-stylesheet href="http://example.org/x.xsl"?>' + _svg("<rect width='9' height='9'/>"),
        "dash of nothing": lambda: _svg("<path d='M0 0h90' stroke='red' stroke-dasharray='0 0'/>"),
        "dash below nothing": lambda: _svg("<path d='M0 0h90' stroke='red' stroke-dasharray='-1 2'/>"),
    }  # fmt: skip


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(
    width: int, height: int, body: bytes = b"", *, depth: int = 8, colour: int = 2, more: bytes = b""
) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + more + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _jpeg(**how: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(out, "JPEG", **how)
    return out.getvalue()


def rasters() -> dict[str, Callable[[], bytes]]:
    return {
        "pixels without end": lambda: _png(2**31 - 1, 2**31 - 1),
        "a bomb of white": lambda: _png(30_000, 30_000, zlib.compress(bytes(90_001) * 100)),
        "no width": lambda: _png(0, 5),
        "wrong depth": lambda: _png(5, 5, zlib.compress(bytes(99)), depth=7),
        "wrong colour": lambda: _png(5, 5, zlib.compress(bytes(99)), colour=9),
        "too little": lambda: _png(50, 50, zlib.compress(b"x")),
        "no deflate": lambda: _png(5, 5, b"no deflate"),
        "text that unpacks": lambda: _png(1, 1, zlib.compress(bytes(4)), more=_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(50_000_000)))),
        "profile that unpacks": lambda: _png(1, 1, zlib.compress(bytes(4)), more=_chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(50_000_000)))),
        "palette missing": lambda: _png(5, 5, zlib.compress(bytes(99)), colour=3),
        "palette too long": lambda: _png(5, 5, zlib.compress(bytes(99)), colour=3, more=_chunk(b"PLTE", bytes(3_000))),
        "chunk of a lie": lambda: b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 2**31 - 1) + b"IHDR",
        "animated": lambda: _png(1, 1, zlib.compress(bytes(4)), more=_chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0))),
        "png, cut off": lambda: _png(50, 50, zlib.compress(bytes(7_550)))[:60],
        "jpeg of fill": lambda: b"\xff\xd8" + b"\xff" * 2_000_000,
        "jpeg of markers": lambda: b"\xff\xd8" + b"\xff\xe0\0\x02" * 200_000,
        "jpeg, cut off": lambda: _jpeg()[:300],
        "jpeg without end": lambda: _jpeg() + bytes(1_000_000),
        "exif that loops": lambda: b"\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08" + _jpeg()[2:],
        "exif of nonsense": lambda: _jpeg(exif=b"Exif\0\0" + bytes(range(256)) * 40),
        "65,500 pixels wide": lambda: _jpeg().replace(b"\0\x10\0\x10\x03", b"\xff\xdc\xff\xdc\x03"),
        "gif": lambda: b"GIF89a\x01\0\x01\0\0\0\0;",
        "tiff": lambda: b"II*\0\x08\0\0\0\0\0",
        "postscript": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        "text": lambda: b"geen plaatje",
        "nothing": lambda: b"",
    }  # fmt: skip


def fonts(good: bytes) -> dict[str, Callable[[], bytes]]:
    def flipped(seed: int) -> bytes:
        data = bytearray(good)
        for i in range(40):
            data[(seed * 7919 + i * 104_729) % min(len(data), 4_000)] ^= 0xFF
        return bytes(data)

    found: dict[str, Callable[[], bytes]] = {
        "nothing": lambda: b"",
        "text": lambda: b"geen lettertype",
        "cut off": lambda: good[: len(good) // 2],
        "only a head": lambda: good[:12],
        "65,535 tables": lambda: good[:4] + b"\xff\xff" + good[6:],
        "a collection": lambda: b"ttcf\0\x01\0\0\xff\xff\xff\xff" + bytes(100),
        "woff that unpacks": lambda: b"wOFF\0\x01\0\0" + bytes(100),
        "opentype without tables": lambda: b"OTTO\0\0" + bytes(100),
    }
    for seed in range(8):
        found[f"bytes flipped {seed}"] = lambda seed=seed: flipped(seed)
    return found
