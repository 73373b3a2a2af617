from __future__ import annotations

from typing import Any

import pytest

from firered_desktop.core.picture import Colours, PictureFacts
from firered_desktop.core.picture_remarks import remarks
from firered_desktop.core.sizes import Dimensions

LARGE = Dimensions(3000, 2000)


def said(ground: str = "#ffffff", size: Dimensions = LARGE, **values: Any) -> str:
    """What is remarked about a picture, quiet words in parentheses."""
    facts = PictureFacts("image/tiff", size, 1, **{"profile": "sRGB IEC61966-2.1", **values})
    found = remarks(facts, ground)
    return " ".join(f"({each.words})" if each.quiet else str(each.words) for each in found)


def test_an_ordinary_photograph_needs_no_remark() -> None:
    assert said() == ""


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"colours": Colours.RAW, "depth": 14, "profile": None}, "Camera RAW: the camera's own"),
        ({"depth": 16}, "It has 16 bits per channel; they stay in your file, and 8 are sent."),
        (
            {"depth": 16, "reduced": True},
            "It has 16 bits per channel, of which 8 can be read here.",
        ),
        ({"colours": Colours.CMYK}, "It is made for print (CMYK) and is converted to sRGB."),
        ({"colours": Colours.LAB, "profile": None}, "Its Lab colours are converted to sRGB."),
        ({"frames": 12}, "It has 12 frames; the first is used."),
        ({"size": Dimensions(2000, 511)}, "It is small: with a side under 512 pixels"),
        ({"size": Dimensions(512, 2049)}, "It is longer than 4:1"),
    ],
)
def test_what_is_done_to_it_is_said(values: dict[str, Any], words: str) -> None:
    assert said(**values).startswith(words)
    assert "(It" not in said(**values)


def test_the_extra_that_would_help_is_named() -> None:
    assert "firered-desktop[tiff16]" in said(depth=16, reduced=True)


@pytest.mark.parametrize(
    ("ground", "name"), [("#ffffff", "white"), ("#000000", "black"), ("#c0ffee", "#c0ffee")]
)
def test_the_ground_of_what_is_transparent_is_named(ground: str, name: str) -> None:
    assert said(ground, transparent=True) == f"What is transparent in it is laid on {name}."


def test_profiles_are_for_who_looks_closer() -> None:
    assert said(profile=None) == "(It names no colour profile, so sRGB is assumed.)"
    assert said(profile="Adobe RGB (1998)") == (
        "(Its colours are converted from Adobe RGB (1998) to sRGB.)"
    )


def test_several_remarks_stand_beside_each_other() -> None:
    both = said(depth=16, transparent=True, size=Dimensions(100, 1000))
    assert both.count(".") == 4
