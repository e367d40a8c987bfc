"""What people type for lengths, pages, marks and grids."""

from __future__ import annotations

import re
from typing import Any

import click

from cardgen.cli.language import translate


class Millimetres(click.ParamType[float]):
    """A length with or without a unit: 3, 3mm, 0,5cm. Converted to mm."""

    name = "length"

    def __init__(self, least: float = 0.0, most: float = 5_000.0) -> None:
        self._least, self._most = least, most

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002 (Click's signature)
        """The word in the usage line."""
        return "MM"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The length in mm."""
        from cardgen.template.units import to_mm

        if isinstance(value, float):
            return value
        mm = to_mm(str(value))
        if mm is None or not self._least <= mm <= self._most:
            self.fail(translate("“{value}” is not a length such as 3mm.").format(value=value), param, ctx)
        return mm


class Signed(click.ParamType[float]):
    """A number of mm as it is read from the calibration sheet: 0,7 or -0.2, with a minus sign of any kind."""

    name = "mm"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number."""
        if isinstance(value, float):
            return value
        text = str(value).strip().removesuffix("mm").strip()
        try:
            return float(text.replace(",", ".").replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-"))
        except ValueError:
            self.fail(translate("“{value}” is not a number such as -0.3.").format(value=value), param, ctx)


def columns_and_rows(text: str) -> tuple[int, int] | None:
    """`2x4` as (2, 4); None for anything else."""
    match = re.fullmatch(r"\s*([1-9]\d?)\s*[x×]\s*([1-9]\d?)\s*", text)
    return (int(match[1]), int(match[2])) if match else None
