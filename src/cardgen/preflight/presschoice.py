"""Which colour the operators of a page choose; what is wrong with it is told where it is painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Dictionary, Name

from cardgen.core.struct import Struct, replace
from cardgen.preflight.presscolor import Spaces, is_registration
from cardgen.preflight.pressinks import plates_of
from cardgen.preflight.pressstate import State, Troubles, numbers

_RGB: Troubles = (("PRS17", "RGB"),)


class Choice(Struct, frozen=True):
    """Colour operators (ISO 32000-1, 8.6.8) with the resources of one stream."""

    spaces: Spaces
    resources: Any

    def of(self, operator: str, operands: Any, state: State) -> State | None:
        """The state after an operator; None when it chooses no colour."""
        choose = _CHOICES.get(operator)
        return choose(self, operands, state) if choose is not None else None

    def _rgb(self, _operands: Any, state: State) -> State:
        return replace(state, fill=None, grey=False, wrong=_RGB, all_plates=False)

    def _stroke_rgb(self, _operands: Any, state: State) -> State:
        return replace(state, stroke=None, stroke_wrong=_RGB, stroke_all_plates=False)

    def _inks(self, operands: Any, state: State) -> State:
        return replace(state, fill=numbers(operands), grey=False, wrong=(), all_plates=False)

    def _stroke_inks(self, operands: Any, state: State) -> State:
        return replace(state, stroke=numbers(operands), stroke_wrong=(), stroke_all_plates=False)

    def _grey(self, operands: Any, state: State) -> State:
        fill = 0.0, 0.0, 0.0, 1 - float(operands[0])
        return replace(state, fill=fill, grey=True, wrong=(), all_plates=False)

    def _stroke_grey(self, operands: Any, state: State) -> State:
        stroke = 0.0, 0.0, 0.0, 1 - float(operands[0])
        return replace(state, stroke=stroke, stroke_wrong=(), stroke_all_plates=False)

    def _space(self, operands: Any, state: State) -> State:
        wrong, everywhere = self._read(operands[0])
        plates = plates_of(self._named(operands[0]))
        return replace(
            state, fill=None, grey=False, wrong=wrong, all_plates=everywhere, plates=plates, tints=None
        )

    def _stroke_space(self, operands: Any, state: State) -> State:
        wrong, everywhere = self._read(operands[0])
        plates = plates_of(self._named(operands[0]))
        return replace(
            state,
            stroke=None,
            stroke_wrong=wrong,
            stroke_all_plates=everywhere,
            stroke_plates=plates,
            stroke_tints=None,
        )

    def _read(self, space: Any) -> tuple[Troubles, bool]:
        wrong = tuple(self.spaces.troubles(space, self.resources))
        return wrong, is_registration(self._named(space))

    def _named(self, space: Any) -> Any:
        return self.spaces.named(space, self.resources) if isinstance(space, Name) else space

    def _tint(self, operands: Any, state: State) -> State:
        tints = _tints(operands)
        return replace(state, all_plates=state.all_plates and any(tints), tints=tints or None)

    def _stroke_tint(self, operands: Any, state: State) -> State:
        tints = _tints(operands)
        return replace(
            state, stroke_all_plates=state.stroke_all_plates and any(tints), stroke_tints=tints or None
        )


def _tints(operands: Any) -> tuple[float, ...]:
    return () if len(operands) and isinstance(operands[-1], (Name, Dictionary)) else numbers(operands)


_CHOICES: dict[str, Callable[[Choice, Any, State], State]] = {
    "rg": Choice._rgb, "RG": Choice._stroke_rgb, "k": Choice._inks, "K": Choice._stroke_inks,
    "g": Choice._grey, "G": Choice._stroke_grey, "cs": Choice._space, "CS": Choice._stroke_space,
    "sc": Choice._tint, "scn": Choice._tint, "SC": Choice._stroke_tint, "SCN": Choice._stroke_tint,
}  # fmt: skip
