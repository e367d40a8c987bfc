"""What a file is by its first bytes, whatever its name says: people rename a picture and expect it to be another."""

from __future__ import annotations

_SIGNATURES = (
    ("PDF", 0, b"%PDF"),
    ("PNG", 0, b"\x89PNG"),
    ("JPEG", 0, b"\xff\xd8\xff"),
    ("GIF", 0, b"GIF8"),
    ("TIFF", 0, b"II*\0"),
    ("TIFF", 0, b"MM\0*"),
    ("BMP", 0, b"BM"),
    ("Photoshop", 0, b"8BPS"),
    ("WebP", 8, b"WEBP"),
    ("HEIC", 4, b"ftyphei"),
    ("HEIC", 4, b"ftypmif"),
    ("AVIF", 4, b"ftypavif"),
    ("PostScript", 0, b"%!PS"),
    ("SVGZ", 0, b"\x1f\x8b\x08"),
    ("ZIP", 0, b"PK\x03\x04"),
)
"""Name, offset and bytes (registered media types, www.iana.org, and the formats' own specifications).

Of what is packed with gzip (RFC 1952) only a drawing is ever taken for a logo.
"""


def kind_of(data: bytes) -> str:
    """A name that people know for what the file is; empty when it is nothing we know."""
    for name, offset, signature in _SIGNATURES:
        if data.startswith(signature, offset):
            return name
    return "SVG" if b"<svg" in data[:2000] else ""


_ENDINGS = {
    "PDF": (".pdf", ".ai"),
    "PNG": (".png", ".apng"),
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "GIF": (".gif",),
    "TIFF": (".tif", ".tiff"),
    "WebP": (".webp",),
    "SVG": (".svg",),
}
"""What files of a kind are called, the usual ending first."""


def misnamed(data: bytes, ending: str) -> tuple[str, str]:
    """What a file is and the ending that says so, when its own (`.jpg`) says something else; else nothing."""
    kind = kind_of(data)
    known = _ENDINGS.get(kind, ())
    return (kind, known[0]) if known and ending.lower() not in known else ("", "")


def really(data: bytes, *wanted: str) -> str:
    """What a file that was to be one of `wanted` is instead: a kind, `empty`, or nothing when that cannot be said."""
    if not data.strip():
        return "empty"
    kind = kind_of(data)
    return "" if kind in wanted else kind


def document_kind(data: bytes) -> str:
    """What a file is that should have been plain text: `Word` for any office file, RTF, HTML, or another kind."""
    begin = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "Word"
    if begin.startswith(b"{\\rtf"):
        return "RTF"
    if begin.startswith((b"<!doctype html", b"<html")):
        return "HTML"
    kind = kind_of(data)
    return "" if kind in {"SVG", "BMP"} else kind
