"""The colours: legible, and grey where they lie beside a photograph."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from firered_desktop.ui.tokens import DARK, LIGHT, TEXT_ON, Tokens

THEMES = pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=lambda tokens: tokens.name)


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ratio(tokens: Tokens, one: str, other: str) -> float:
    return contrast(getattr(tokens, one), getattr(tokens, other))


@THEMES
def test_words_are_legible_where_they_are_written(tokens: Tokens) -> None:
    pairs = [(words, on) for words, surfaces in TEXT_ON.items() for on in surfaces]
    assert [pair for pair in pairs if ratio(tokens, *pair) < 4.5] == []


@THEMES
def test_focus_and_edges_stand_out(tokens: Tokens) -> None:
    pairs = itertools.product(("focus", "edge"), ("canvas", "panel", "raised", "field"))
    assert [pair for pair in pairs if ratio(tokens, *pair) < 3] == []


@THEMES
def test_surfaces_have_no_hue(tokens: Tokens) -> None:
    greys = ("canvas", "panel", "raised", "field", "line", "hover", "pressed", "text", "quiet")
    colours = {name: getattr(tokens, name) for name in greys}
    assert {n for n, c in colours.items() if not c[1:3] == c[3:5] == c[5:7]} == set()


def test_the_themes_differ_in_colours_alone() -> None:
    assert DARK.metrics == LIGHT.metrics
    assert {field.name for field in dataclasses.fields(DARK)} == {
        field.name for field in dataclasses.fields(LIGHT)
    }
    assert DARK.accent == LIGHT.accent == "#C9401B"
