"""Colours and pictures into the inks of a press, through its ICC profile. A door to Pillow."""

from __future__ import annotations

import functools
import io
import itertools
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.render.decoding import in_srgb, stored
from cardgen.render.difference import Lab, ciede2000
from cardgen.render.images import Raster
from cardgen.render.numbers import BLACK

if TYPE_CHECKING:
    from PIL import Image

Inks4 = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, 0..1."""

MOST_PPI = 450.0
"""Pixels per inch above which a picture is made smaller: no raster of a press shows more than 300."""
AIM_PPI = 300.0
_NEAR = 2.0
"""CIE76 difference up to which a separation in few inks is taken for the colour itself; under it nobody sees one."""


_DARK = 50.0
"""Lightness (L*) up to which type can be read on white paper: some 4.5 to 1."""
_FAR = 12.0
"""CIEDE2000 difference from which type would be in another colour: so far only from browns and dark greens."""
_BLACKS = 32
"""So many steps of 2.5 per cent: small type with more black is printed in black alone (`inks.DARK`)."""


class Separation:
    """One printing condition: relative colorimetric with black point compensation, as print shops convert.

    Args:
        icc: the bytes of the profile of a press in CMYK.
        limit: most ink in one place, 1 for each ink that is full.
    """

    def __init__(self, icc: bytes, limit: float) -> None:
        from PIL import ImageCms

        self._limit = limit
        self._press = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        self._to_press = self._through(ImageCms.createProfile("sRGB"), "RGB")
        self._to_lab = self._transform(self._press, ImageCms.createProfile("LAB"), "CMYK", "LAB")
        self._rgb_to_lab = self._transform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        self.flat = functools.lru_cache(4096)(self._flat)
        self.in_two = functools.lru_cache(256)(self._in_two)

    def _transform(self, source: Any, target: Any, before: str, after: str) -> Any:
        from PIL import ImageCms

        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        return ImageCms.buildTransform(source, target, before, after, renderingIntent=intent, flags=flags)

    def _through(self, source: Any, mode: str) -> Any:
        return self._transform(source, self._press, mode, "CMYK")

    # --- colours ---

    def _flat(self, rgb: str) -> Inks4:
        """The separation of `#RRGGBB`: neutrals on black alone, others in as few inks as give the colour."""
        r, g, b = (int(rgb[i : i + 2], 16) for i in (1, 3, 5))
        if r == g == b:
            return 0.0, 0.0, 0.0, round(1 - r / 255, 4)
        from PIL import Image

        pixel = _applied(Image.new("RGB", (1, 1), (r, g, b)), self._to_press)
        full = [value / 255 for value in pixel.tobytes()]
        few = self._few_inks(rgb, full)
        return self.within_limit(few)

    def _few_inks(self, rgb: str, full: Sequence[float]) -> Inks4:
        """The colour in two inks and black, when that comes near enough: fewer plates, less to go out of register."""
        goal = self.lab_of_rgb(rgb)
        least = min(range(3), key=lambda ink: full[ink])
        kept = [ink for ink in range(4) if ink != least]
        best = [0.0 if ink == least else value for ink, value in enumerate(full)]
        step = 0.16
        while step > 0.004:
            tried = [best, *_round_about(best, kept, step)]
            labs = self.lab(tried)
            nearest = min(range(len(tried)), key=lambda index: _distance(labs[index], goal))
            if nearest == 0:
                step /= 2
            best = tried[nearest]
        (found,) = self.lab([best])
        chosen = best if _distance(found, goal) <= _NEAR else full
        c, m, y, k = (round(value, 3) for value in chosen)
        return c, m, y, k

    def _in_two(self, inks: tuple[float, ...]) -> Inks4:
        """The two inks with which small type comes nearest to a separation in more, and can still be read.

        Dark type stays dark; where no two inks come near it, as with browns and dark greens, it is black.
        """
        (goal,) = self.lab([inks])
        dark = goal[0] <= _DARK
        steps = [number / 40 for number in range(41)]
        tried = [
            tuple(share if ink == one else rest if ink == other else 0.0 for ink in range(4))
            for one, other in itertools.combinations(range(4), 2)
            for share in steps
            for rest in (steps[:_BLACKS] if other == 3 else steps)
        ]
        labs = self.lab(tried)
        fit = [index for index, lab in enumerate(labs) if not dark or lab[0] <= max(_DARK, goal[0])]
        nearest = min(fit, key=lambda index: ciede2000(labs[index], goal))
        if dark and ciede2000(labs[nearest], goal) > _FAR:
            return BLACK
        c, m, y, k = tried[nearest]
        return c, m, y, k

    def within_limit(self, inks: Inks4) -> Inks4:
        """The same colour with no more ink than the press takes; black stays, the coloured inks give way."""
        c, m, y, k = inks
        over = c + m + y + k - self._limit
        if over <= 0:
            return inks
        keep = max(0.0, 1 - over / (c + m + y))
        # Rounded down, or the sum might end a thousandth over the limit.
        return int(c * keep * 1e4) / 1e4, int(m * keep * 1e4) / 1e4, int(y * keep * 1e4) / 1e4, k

    def lab(self, separations: Sequence[Sequence[float]]) -> list[Lab]:
        """How separations look on the paper of this press, relative to its white: CIE L*a*b*."""
        from PIL import Image

        data = bytes(round(255 * min(1.0, max(0.0, value))) for inks in separations for value in inks)
        row = Image.frombytes("CMYK", (len(separations), 1), data)
        return _lab_values(_applied(row, self._to_lab))

    def lab_of_rgb(self, rgb: str) -> Lab:
        """How `#RRGGBB` looks on a screen: CIE L*a*b*."""
        from PIL import Image

        pixel = Image.new("RGB", (1, 1), tuple(int(rgb[i : i + 2], 16) for i in (1, 3, 5)))
        return _lab_values(_applied(pixel, self._rgb_to_lab))[0]

    # --- pictures ---

    def on_paper(self, picture: Image.Image) -> Image.Image:
        """A picture in CMYK as it looks on the paper of this press, its white included, for a screen."""
        from PIL import ImageCms

        intent = ImageCms.Intent.ABSOLUTE_COLORIMETRIC
        screen = ImageCms.createProfile("sRGB")
        through = ImageCms.buildTransform(self._press, screen, "CMYK", "RGB", renderingIntent=intent)
        return _applied(picture, through)

    def seen(self, inks: Sequence[float]) -> str:
        """How one separation looks on the paper of this press, for a screen: `#RRGGBB`."""
        from PIL import Image

        pixel = Image.new("CMYK", (1, 1), tuple(round(255 * ink) for ink in inks))
        return "#" + self.on_paper(pixel).tobytes().hex().upper()

    def picture(self, raw: bytes, shown: str, across: float = 0.0) -> Raster:
        """A picture in the inks of the press; grey ones on black alone.

        Args:
            raw: the file.
            shown: its name in messages.
            across: width in mm at which it is placed; 0 leaves its pixels as they are.

        Raises:
            CardgenError: RND01 when the file is damaged or of another kind.
        """
        try:
            found = stored(raw)
        except ValueError:
            raise CardgenError.of("RND01", Where(shown), name=shown) from None
        picture, opacity = found.picture, found.alpha
        flat = self._converted(picture, found.profile)
        if across and picture.width / (across / 25.4) > MOST_PPI:
            scale = AIM_PPI * across / 25.4 / picture.width
            size = (max(1, round(flat.width * scale)), max(1, round(flat.height * scale)))
            from PIL import Image

            flat = flat.resize(size, Image.Resampling.LANCZOS)
            opacity = opacity.resize(size, Image.Resampling.LANCZOS) if opacity is not None else None
        space = "DeviceGray" if flat.mode == "L" else "DeviceCMYK"
        mask = zlib.compress(opacity.tobytes(), 6) if opacity is not None else None
        data = self._limited(flat).tobytes()
        return Raster(flat.width, flat.height, space, "FlateDecode", zlib.compress(data, 6), mask)

    def _converted(self, picture: Image.Image, embedded: bytes | None) -> Image.Image:
        """In CMYK or grey."""
        from PIL import ImageChops, ImageCms

        if picture.mode == "L":
            return picture
        mode = "CMYK" if picture.mode == "CMYK" else "RGB"
        flat = in_srgb(picture, None) if picture.mode == "LAB" else picture
        if mode == "RGB":
            red, green, blue = flat.split()
            if (
                not ImageChops.difference(red, green).getbbox()
                and not ImageChops.difference(red, blue).getbbox()
            ):
                return red  # a grey picture that was saved in colour
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(embedded)) if embedded else None
            if own is not None and own.profile.xcolor_space.strip() == mode:
                return _applied(flat, self._through(own, mode))
        except (OSError, ImageCms.PyCMSError):
            pass  # a profile that nobody can read says nothing
        return flat if mode == "CMYK" else _applied(flat, self._to_press)

    def _limited(self, flat: Image.Image) -> Image.Image:
        """No pixel over the ink limit."""
        if flat.mode != "CMYK":
            return flat
        most = sum(high for _, high in flat.getextrema()) / 255  # type: ignore[misc]
        if most <= self._limit:
            return flat
        from PIL import Image, ImageMath

        c, m, y, k = (band.convert("F") for band in flat.split())
        room = self._limit * 255 - 2  # rounding may add a half for each ink

        def factor(args: Any) -> Any:
            colored = args["c"] + args["m"] + args["y"]
            spare = args["r"] - args["k"]
            return args["min"](args["max"](spare, 0.0) / args["max"](colored, 1.0), 1.0)

        keep = ImageMath.lambda_eval(factor, c=c, m=m, y=y, k=k, r=Image.new("F", flat.size, room))
        bands = [
            ImageMath.lambda_eval(lambda args: args["convert"](args["a"] * args["b"], "L"), a=band, b=keep)
            for band in (c, m, y)
        ]
        return Image.merge("CMYK", [*bands, k.convert("L")])


def _applied(picture: Image.Image, transform: Any) -> Image.Image:
    from PIL import ImageCms

    made = ImageCms.applyTransform(picture, transform)
    assert made is not None  # noqa: S101 - it is None only when a picture is changed in place
    return made


def _round_about(inks: Sequence[float], kept: Sequence[int], step: float) -> Iterator[list[float]]:
    """Separations one step away in one or two of the inks."""
    for index, one in enumerate(kept):
        for other in kept[index:]:
            for way in (-step, step):
                for back in (-step, step):
                    near = list(inks)
                    near[one] = min(1.0, max(0.0, near[one] + way))
                    if other != one:
                        near[other] = min(1.0, max(0.0, near[other] + back))
                    yield near


def _lab_values(picture: Image.Image) -> list[Lab]:
    raw = picture.tobytes()
    signed = [value - 256 if value > 127 else value for value in raw]
    return [(raw[i] * 100 / 255, signed[i + 1], signed[i + 2]) for i in range(0, len(raw), 3)]


def _distance(a: Sequence[float], b: Sequence[float]) -> float:
    return float(sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5)
