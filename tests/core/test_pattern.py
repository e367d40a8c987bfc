"""Patterns that are compiled at their first use: all of them can be, and texts without bad signs need none."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardgen.core.pattern import pattern
from cardgen.core.signs import UNWANTED, are_fine, first_unwanted, without_unwanted

ROOMS = ("artwork", "build", "cli", "content", "core", "layout", "project", "render", "source", "template")


@pytest.mark.parametrize("room", ROOMS)
def test_every_pattern_of_a_module_can_be_compiled(room):
    """A mistake in one would show only when somebody's text comes by it."""
    package = importlib.import_module(f"cardgen.{room}")
    names = [one.name for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    modules = [importlib.import_module(name) for name in names if name.rpartition(".")[2] != "__main__"]
    later = type(pattern(""))
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, later):
                assert value.pattern is not None


def test_a_pattern_does_what_a_compiled_one_does_and_keeps_its_flags():
    later, now = pattern(r"(a)(b)?", re.IGNORECASE), re.compile(r"(a)(b)?", re.IGNORECASE)
    assert later.findall("abAaB") == now.findall("abAaB")
    assert later.pattern == now.pattern
    assert later.flags == now.flags
    assert later.sub("x", "Ab.") == "x."


@settings(max_examples=50)
@given(st.text(max_size=20))
def test_what_is_called_fine_holds_no_unwanted_sign(text):
    assert not (are_fine(text) and UNWANTED.search(text))
    assert without_unwanted(text) == UNWANTED.sub("", text)
    assert (first_unwanted(text) is None) == (UNWANTED.search(text) is None)


def test_no_sign_that_is_unwanted_is_called_fine():
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert not [hex(ord(sign)) for sign in UNWANTED.findall(every) if are_fine(sign)]


def test_usual_texts_are_fine_without_the_pattern():
    assert are_fine("Hoe\u00a0gaat “het” – in coördi\u00adnatie?")
