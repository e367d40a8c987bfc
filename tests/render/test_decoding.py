"""Pictures from anywhere: as their makers saw them, on any ground, and never a crash."""

from __future__ import annotations

import contextlib
import io
import struct
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageCms, ImageOps

from cardgen.layout.raster import MOST_SEGMENTS, header, jpeg_segments
from cardgen.render.decoding import decoded
from examples import examples
from render.pngs import CHANNELS, KINDS, chunk, png, seen

GROUND = (200, 40, 90)


def composed(data: bytes) -> Pillow.Image:
    """The picture on a coloured ground."""
    found = decoded(data)
    ground = Pillow.new("RGB", found.picture.size, GROUND)
    ground.paste(found.picture.convert("RGB"), mask=found.alpha)
    return ground


def near(one: tuple[float, ...], other: tuple[float, ...], slack: float = 1.6) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(one, other, strict=True))


@st.composite
def any_png(draw: st.DrawFn) -> tuple[bytes, list[list[tuple[float, ...]]]]:
    """A PNG, and its colours on the ground."""
    kind, depth = draw(st.sampled_from(KINDS))
    width, height = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    palette = draw(st.binary(min_size=3 << depth, max_size=3 << depth)) if kind == 3 else b""
    # Few different samples, so that the transparent colour, and colours that are almost it, are there.
    sample = st.sampled_from([0, 1, (1 << depth) // 2, ((1 << depth) // 2) ^ 1, (1 << depth) - 1])
    pixels = st.tuples(*[sample.map(lambda s: s & ((1 << depth) - 1))] * CHANNELS[kind])
    rows = [[draw(pixels) for _ in range(width)] for _ in range(height)]
    clear = b""
    if kind == 3:
        clear = draw(st.binary(max_size=1 << depth))
    elif kind in (0, 2) and draw(st.booleans()):
        clear = struct.pack(f">{CHANNELS[kind]}H", *rows[0][0])
    data = png(rows, kind, depth, palette=palette, clear=clear, interlaced=draw(st.booleans()))
    looks = [[seen(pixel, kind, depth, palette, clear) for pixel in row] for row in rows]
    return data, [
        [
            tuple(255 * c * a + g * (1 - a) for c, g in zip((r, g_, b), GROUND, strict=True))
            for r, g_, b, a in row
        ]
        for row in looks
    ]


@examples(300)
@given(any_png())
def test_every_kind_of_png_looks_as_the_specification_says(made) -> None:
    data, expected = made
    found = composed(data)
    for y, row in enumerate(expected):
        for x, color in enumerate(row):
            assert near(found.getpixel((x, y)), color), (x, y, color)


def saved(picture: Pillow.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def picture(mode: str = "RGB") -> Pillow.Image:
    """Four squares of different colours."""
    found = Pillow.new("RGB", (64, 32), (255, 0, 0))
    found.paste((0, 128, 0), (32, 0, 64, 16))
    found.paste((0, 0, 255), (0, 16, 32, 32))
    found.paste((240, 240, 240), (32, 16, 64, 32))
    return found.convert(mode)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {}),
        ("JPEG", {"quality": 95, "subsampling": 0}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"quality": 95}),
        ("GIF", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "jpeg"}),
        ("TIFF", {"compression": "tiff_adobe_deflate"}),
    ],
)
def test_every_format_is_read_and_measured_alike(kind: str, options: dict) -> None:
    data = saved(picture(), kind, **options)
    measured, found = header(data), composed(data)
    assert measured is not None
    assert measured.upright == found.size == (64, 32)
    for x, y in ((10, 8), (50, 8), (10, 24), (50, 24)):
        assert near(found.getpixel((x, y)), picture().getpixel((x, y)), slack=14)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF"])
def test_opacity_is_kept(kind: str) -> None:
    half = picture("RGBA")
    half.putalpha(Pillow.new("L", half.size, 128))
    found = composed(saved(half, kind, **({"lossless": True} if kind == "WEBP" else {})))
    assert near(found.getpixel((10, 8)), (228, 20, 45), slack=3)


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_of_a_moving_picture_the_first_is_taken(kind: str) -> None:
    frames = [Pillow.new("RGB", (20, 10), color) for color in ((0, 90, 200), (255, 0, 0), (0, 255, 0))]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:], lossless=True)
    assert near(composed(data).getpixel((5, 5)), (0, 90, 200), slack=3)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright_and_are_measured_so(kind: str, orientation: int) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    data = saved(picture(), kind, exif=exif, **({"quality": 95} if kind in ("JPEG", "WEBP") else {}))
    with Pillow.open(io.BytesIO(data)) as again:
        upright = ImageOps.exif_transpose(again)
    found, measured = composed(data), header(data)
    assert measured is not None
    assert measured.upright == found.size == upright.size
    for x, y in ((8, 8), (24, 24), (8, 24), (24, 8)):
        assert near(found.getpixel((x, y)), upright.convert("RGB").getpixel((x, y)), slack=14)


def wide_profile() -> bytes:
    """A profile of sRGB in which red and blue have changed places: any mistake shows."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for at in range(132, 132 + 12 * int.from_bytes(data[128:132]), 12):
        if data[at : at + 4] in (b"rXYZ", b"bXYZ"):
            data[at : at + 4] = b"bXYZ" if data[at : at + 4] == b"rXYZ" else b"rXYZ"
    return bytes(data)


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {"quality": 95, "subsampling": 0}), ("WEBP", {"lossless": True}), ("TIFF", {})],
)
def test_colours_are_those_of_the_profile(kind: str, options: dict) -> None:
    data = saved(Pillow.new("RGB", (16, 16), (220, 60, 20)), kind, icc_profile=wide_profile(), **options)
    assert near(composed(data).getpixel((8, 8)), (20, 60, 220), slack=6)


def test_an_srgb_profile_and_a_broken_one_change_nothing() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, srgb[:200], b"profile of the screen", b"\0" * 5000, srgb[:128] + b"\xff" * 400):
        for kind in ("PNG", "JPEG"):
            data = saved(picture(), kind, icc_profile=profile)
            plain = saved(picture(), kind)
            assert decoded(data).picture.tobytes() == decoded(plain).picture.tobytes()
            assert decoded(data).as_stored is (kind == "JPEG")


def test_a_profile_of_another_kind_of_colour_is_not_used() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    grey = Pillow.linear_gradient("L")
    assert decoded(saved(grey, "PNG", icc_profile=srgb)).picture.tobytes() == grey.tobytes()


def test_an_exif_that_points_at_itself_is_passed_over_in_silence() -> None:
    loop = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 0x8769, 4, 1, 8, 8)
    jpeg = saved(picture(), "JPEG")
    noted = jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(loop) + 2) + loop + jpeg[2:]
    exif = png([[(0,)]], 0, 8, extra=chunk(b"eXIf", loop[6:]))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert composed(noted).size == (64, 32)
        assert composed(exif).size == (1, 1)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "GIF"])
@given(cut=st.floats(0, 1), at=st.floats(0, 0.999), new=st.integers(0, 255))
@examples(30)
def test_damage_is_reported_and_never_a_crash(kind: str, cut: float, at: float, new: int) -> None:
    data = bytearray(saved(picture(), kind))
    data[int(at * len(data))] = new
    data = data[: max(1, int(cut * 2 * len(data)))]
    header(bytes(data))
    with contextlib.suppress(ValueError):
        decoded(bytes(data))


def test_a_gif_that_says_it_is_small_is_not_unpacked_when_it_is_not() -> None:
    frame = b"," + struct.pack("<HHHHB", 0, 0, 60_000, 60_000, 0) + b"\x02\x02\x4c\x01\0;"
    data = b"GIF89a" + struct.pack("<HH", 2, 2) + b"\x80\0\0" + b"\0\0\0\xff\xff\xff" + frame
    with pytest.raises(ValueError, match=r".+"):
        decoded(data)


@pytest.mark.parametrize("filling", [b"\xff", b"\xff\x01\0\0", b"\xff\xe1\0\2"])
@pytest.mark.parametrize("behind_the_frame", [False, True])
def test_a_jpeg_of_filling_is_given_up_before_a_decoder_takes_it_byte_by_byte(
    filling: bytes, behind_the_frame: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.BytesIO()
    Pillow.new("RGB", (8, 8)).save(out, "JPEG")
    good = out.getvalue()
    at = next(start for marker, start, _ in jpeg_segments(good) if marker == 0xC0)
    at = good.index(b"\xff\xc4", at) if behind_the_frame else at
    few, many = (good[:at] + filling * count + good[at:] for count in (3, 20_000))
    assert decoded(good if b"\x01" in filling else few).picture.size == (8, 8)
    assert len(list(jpeg_segments(many))) <= MOST_SEGMENTS + 1

    def never(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Pillow, "open", never)
    with pytest.raises(ValueError, match="no picture"):
        decoded(many)
