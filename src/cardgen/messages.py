"""The catalogue: every message a person can see, by code.

Texts are English; Dutch stands in `locale/nl/LC_MESSAGES/cardgen.po` (`make messages` rebuilds it). A text says what is wrong,
a hint says what to do. `{suggestion}` is a full clause made by `cardgen.i18n.did_you_mean`, or empty.
One block per room, in the order of the road.
"""

from __future__ import annotations

from dataclasses import dataclass

from cardgen.diagnostics import Severity

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


@dataclass(frozen=True, slots=True)
class Message:
    """Severity, text and hint of one code. Both strings are `str.format` templates over the diagnostic's values."""

    severity: Severity
    text: str
    hint: str = ""


def _(text: str) -> str:
    """Marks a string for the message extractor; translation happens when it is shown."""
    return text


CATALOGUE: dict[str, Message] = {
    # --- source: YAML as text -------------------------------------------------------------------------------------
    # --- bind: nodes to dataclasses -------------------------------------------------------------------------------
    # --- workspace ------------------------------------------------------------------------------------------------
    # --- content: layers, terms, markup, edition ------------------------------------------------------------------
    # --- check: advice about content ------------------------------------------------------------------------------
    # --- template: palette, theme, product ------------------------------------------------------------------------
    # --- artwork: SVG ---------------------------------------------------------------------------------------------
    # --- layout: fonts, text, compose -----------------------------------------------------------------------------
    # --- render ---------------------------------------------------------------------------------------------------
    # --- impose ---------------------------------------------------------------------------------------------------
    # --- build ----------------------------------------------------------------------------------------------------
    # --- preview --------------------------------------------------------------------------------------------------
    # --- cli ------------------------------------------------------------------------------------------------------
}
