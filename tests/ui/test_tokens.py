"""The colours: legible, and grey where they lie beside a photograph."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import replace

import pytest

from firered_desktop.ui.tokens import DARK, LIGHT, METRICS, NEUTRAL, TEXT_ON, Tokens

PLAIN = (DARK, LIGHT, NEUTRAL)
ALL = (*PLAIN, *(replace(each.with_contrast(), name=f"{each.name}, strong") for each in PLAIN))
THEMES = pytest.mark.parametrize("tokens", ALL, ids=lambda tokens: tokens.name)


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


def test_the_neutral_canvas_reflects_about_a_fifth_of_the_light() -> None:
    assert 0.18 <= luminance(NEUTRAL.canvas) <= 0.22
    surfaces = ("panel", "raised", "field", "hover", "pressed")
    assert all(0.2 < luminance(getattr(NEUTRAL, each)) < 0.55 for each in surfaces)


def test_the_themes_differ_in_colours_alone() -> None:
    assert DARK.metrics == LIGHT.metrics == NEUTRAL.metrics == METRICS
    assert {each.accent for each in PLAIN} == {"#C9401B"}


@THEMES
def test_more_contrast_is_lines_that_are_seen_and_no_quiet_words(tokens: Tokens) -> None:
    strong = tokens.with_contrast()
    assert (strong.line, strong.quiet) == (tokens.edge, tokens.text)
    assert strong.metrics.focus_width > tokens.metrics.focus_width
    assert ratio(strong, "line", "panel") >= 3


@pytest.mark.parametrize("percent", [90, 100, 110, 125, 150])
def test_larger_words_have_larger_controls_on_the_same_grid(percent: int) -> None:
    grown = METRICS.with_text_size(percent)
    assert grown.body_text == round(13 * percent / 100)
    assert grown.small_text < grown.body_text < grown.title_text
    # The words of a line need a third more than their size.
    assert grown.control >= 1.34 * grown.body_text
    assert [getattr(grown, f"gap_{gap}") for gap in (4, 8, 12, 16, 24)] == [4, 8, 12, 16, 24]
    assert dataclasses.asdict(METRICS.with_text_size(100)) == dataclasses.asdict(METRICS)
