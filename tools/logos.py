"""Takes a folder of SVGs as logos and compares what we print with pictures of them.

    python tools/logos.py FOLDER [--wrong FOLDER] [--without-text] [--list right|refused|wrong|crashed|pixels]

A PNG of the same name beside an SVG is what it should look like; without one, it is drawn with resvg. With --wrong both
pictures of whatever differs are put side by side into a folder.
"""

from __future__ import annotations

import argparse
import functools
import io
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import SimpleNamespace

from PIL import Image, ImageChops, ImageFilter

from cardgen.artwork.drawing import Reading
from cardgen.artwork.store import DrawingStore, load_drawing
from cardgen.core.geometry import PT_PER_MM, Rect, Size
from cardgen.layout.scene import Artwork, Node, Page, Scene
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.messages.saying import say
from cardgen.render.pdf import render
from cardgen.render.picturestore import PictureStore
from cardgen.template.palette import Color

GROUND = (255, 214, 160)
"""Neither white nor any usual colour of a logo, so that white shapes and lost ones show."""
LANGUAGES = ["nl", "en"]
"""What browsers of our readers ask for, and so what a drawing with alternatives shows (`systemLanguage`)."""
FINE = 4
"""Times as many pixels as are compared: pdfium draws no line thinner than one of them."""
TEXT = re.compile(r"<(?:\w+:)?text[\s>]")
OUTSIDE = {"ART10", "ART15", "ART16"}
"""What is refused on purpose: words without outlines, scripts, and what lies outside of the file."""
BROWSERS = {
    "fill/rgba-0-127-0-50percent.svg": "a share as the opacity of rgba()",
    "rect/q-values.svg": "the length Q",
    "style-attribute/non-presentational-attribute.svg": "height in a style",
    "style/non-presentational-attribute.svg": "height in a style",
    "symbol/with-transform.svg": "a transform on a symbol",
}
"""Pictures of the suite of resvg that keep to SVG 1.1 where browsers read SVG 2, and we with them (decision 15)."""


def shape_of(drawing) -> float:
    """Width over height."""
    return drawing.view.w / drawing.view.h


def _contents(data: bytes) -> list[bytes]:
    """What is drawn on the first page, in its own stream and in those of its forms."""
    import pikepdf

    pdf = pikepdf.open(io.BytesIO(data))
    forms = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/BBox" in one]
    return [pdf.pages[0].Contents.read_bytes(), *(form.read_bytes() for form in forms)]


def ours(path: Path, drawing, width: int) -> Image.Image:
    """The logo along the road to a PDF, through pdfium."""
    import pypdfium2

    size = Size(50, 50 / shape_of(drawing))
    colors = tuple((key, Color(key, "#000000")) for key in drawing.keys)
    art = Artwork("art", str(path), Rect(0, 0, size.w, size.h), colors, reading=Reading.LOGO)
    page = Page("p", "p", size, 0, 0, (art,), Node("Document"))
    scene = Scene("p", "e", "t", "nl", "a", "s", "1", "", (page,))
    data = render(scene, SimpleNamespace(fonts=None), PictureStore(DrawingStore()))
    assert not any(re.search(rb"\bnan\b|\binf\b", content) for content in _contents(data))
    page = pypdfium2.PdfDocument(data)[0]
    scale = width / (50 * PT_PER_MM) * 0.99999
    large = page.render(scale=FINE * scale, fill_color=(*GROUND, 255)).to_pil().convert("RGB")
    return large.resize((round(large.width / FINE), round(large.height / FINE)), Image.Resampling.BOX)


def wanted(path: Path, drawing) -> Image.Image:
    """What it should look like."""
    beside = path.with_suffix(".png")
    if beside.exists():
        data = beside.read_bytes()
    else:
        import resvg_py

        text = path.read_bytes().decode("utf-8", "replace")
        data = bytes(
            resvg_py.svg_to_bytes(
                svg_string=text, width=300, dpi=96, skip_system_fonts=True, languages=LANGUAGES
            )
        )
    picture = Image.open(io.BytesIO(data)).convert("RGBA")
    ground = Image.new("RGBA", picture.size, (*GROUND, 255))
    ground.alpha_composite(picture)
    return ground.convert("RGB")


def own_size(path: Path) -> Image.Image:
    """What resvg makes of it in the pixels that the file gives itself."""
    import resvg_py

    text = path.read_bytes().decode("utf-8", "replace")
    data = bytes(resvg_py.svg_to_bytes(svg_string=text, dpi=96, skip_system_fonts=True, languages=LANGUAGES))
    picture = Image.open(io.BytesIO(data)).convert("RGBA")
    ground = Image.new("RGBA", picture.size, (*GROUND, 255))
    ground.alpha_composite(picture)
    return ground.convert("RGB")


def apart(a: Image.Image, *others: Image.Image) -> tuple[float, float]:
    """Per cent of pixels unlike all that lies within two pixels of them, and the mean difference (0..255).

    With several pictures to compare with, each pixel counts by the one that it is like.
    """
    size = min(a.width, others[0].width), min(a.height, others[0].height)
    a, *others = (one.crop((0, 0, *size)) for one in (a, *others))
    out = _least(ImageChops.lighter(beyond(a, b), beyond(b, a)).convert("L") for b in others).histogram()
    mean = _least(ImageChops.difference(a, b).convert("L") for b in others).histogram()
    total = size[0] * size[1]
    return 100 * sum(out[40:]) / total, sum(i * count for i, count in enumerate(mean)) / total


def _least(pictures: Iterable[Image.Image]) -> Image.Image:
    return functools.reduce(ImageChops.darker, pictures)


def beyond(a: Image.Image, b: Image.Image) -> Image.Image:
    """How far each pixel of `a` lies outside what `b` shows around it."""
    over = ImageChops.subtract(a, b.filter(ImageFilter.MaxFilter(5)))
    under = ImageChops.subtract(b.filter(ImageFilter.MinFilter(5)), a)
    return ImageChops.lighter(over, under)


def judged(path: Path, root: Path, wrong: Path | None) -> tuple[str, str, str]:
    """The name of a logo, what became of it, and why."""
    name = path.relative_to(root).as_posix()
    try:
        return name, *_judged(path, name, wrong)
    except CardgenError as error:
        return name, "refused", error.diagnostics[0].code
    except Exception as error:  # the very thing this looks for
        return name, "crashed", f"{type(error).__name__}: {error}"[:90]


def _judged(path: Path, name: str, wrong: Path | None) -> tuple[str, str]:
    found = Diagnostics()
    drawing = load_drawing(path, found, path.name, reading=Reading.LOGO)
    if drawing is None:
        first = found.errors[0]
        return "refused", f"{first.code} {say(first, 'en').text}"[:100]
    try:
        picture = wanted(path, drawing)
    except ValueError as error:
        return "no picture to compare with", str(error)[:60]
    mine = ours(path, drawing, picture.width)
    how = "as pixels" if drawing.in_pixels else "drawn"
    if 0 < abs(mine.height - picture.height) <= 3:  # both are rounded to whole pixels
        picture = picture.resize(mine.size)
    if abs(mine.height - picture.height) > 2 or max(shape_of(drawing), 1 / shape_of(drawing)) > 50:
        result = "wrong", f"another shape: {mine.size} for {picture.size}"
    else:
        clear, mean = apart(mine, picture)
        good = clear < 0.3 and mean < 13
        if not good and drawing.stand_in and "Lighting" in drawing.stand_in:
            # Light goes by the pixels of who draws it: that of the file's own size counts, as in a browser.
            clear, mean = apart(mine, picture, own_size(path).resize(mine.size))
            good = clear < 0.3 and mean < 13
        result = ("right", how) if good else ("wrong", f"{how}: {clear:.2f} % clear, mean {mean:.1f}")
        if not good and (why := next((why for end, why in BROWSERS.items() if name.endswith(end)), "")):
            return "as browsers", why
    if result[0] == "wrong" and wrong is not None:
        both = Image.new("RGB", (mine.width + picture.width + 8, max(mine.height, picture.height)), "white")
        both.paste(mine, (0, 0))
        both.paste(picture, (mine.width + 8, 0))
        both.save(wrong / (name.replace("/", "_") + ".png"))
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--wrong", type=Path, help="folder for pictures of what differs: ours left, theirs right"
    )
    parser.add_argument(
        "--without-text", action="store_true", help="leave out files with text, or outside of them"
    )
    parser.add_argument("--list", default="wrong,crashed", help="what to name one by one")
    parser.add_argument("--only", default="", help="a part of the names to look at")
    parser.add_argument("--every", type=int, default=1, help="take one of so many")
    asked = parser.parse_args()
    paths = sorted(p for p in asked.folder.rglob("*.svg") if asked.only in p.as_posix())[:: asked.every]
    if asked.without_text:
        paths = [p for p in paths if not TEXT.search(p.read_bytes().decode("utf-8", "replace"))]
    if asked.wrong:
        asked.wrong.mkdir(parents=True, exist_ok=True)
    results = []
    with tempfile.TemporaryDirectory(), ProcessPoolExecutor() as pool:
        for result in pool.map(
            judged, paths, [asked.folder] * len(paths), [asked.wrong] * len(paths), chunksize=4
        ):
            results.append(result)
            if sys.stderr.isatty():
                print(f"\r{len(results)} of {len(paths)}", end="", file=sys.stderr)
    for name, what, why in results:
        if what in asked.list.split(",") or (why == "as pixels" and "pixels" in asked.list):
            print(f"{what:8} {name}: {why}")
    print()
    on_purpose = sum(what == "refused" and why[:5] in OUTSIDE for _, what, why in results)
    good = sum(what in {"right", "as browsers"} for _, what, _ in results)
    share = 100 * good / max(1, len(results) - on_purpose)
    print(
        f"right: {share:.1f} % of what holds no words and nothing from outside ({len(results) - on_purpose})"
    )
    for what, count in Counter(what for _, what, _ in results).most_common():
        print(f"{what}: {count} of {len(results)}, {100 * count / max(1, len(results)):.1f} %")
        reasons = Counter(why[:6].strip() if what == "refused" else why for _, w, why in results if w == what)
        if what in {"right", "refused"}:
            for why, part in reasons.most_common():
                print(f"    {why}: {part}")


if __name__ == "__main__":
    main()
