"""HEIC files: upright once, whatever EXIF adds, in their colours and with all of their bits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from firered_desktop.core.errors import DecoderMissing
from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import optional
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.preview import probe, verify
from tests.imaging.looks import sent, shown
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    LYING,
    RED,
    YELLOW,
    adobe_rgb,
    corner_colours,
    corners,
    near,
)

HERE = Path(__file__).parents[1] / "heic"


def copied(folder: Path, name: str) -> Path:
    path = folder / "photo.jpg"
    path.write_bytes((HERE / f"{name}.heic").read_bytes())
    return path


@pytest.mark.parametrize("orientation", LYING)
def test_every_orientation_comes_out_upright_once(tmp_path: Path, orientation: int) -> None:
    path = copied(tmp_path, f"orientation-{orientation}")

    facts = probe(path)

    assert (facts.content_type, facts.dimensions) == ("image/heic", Dimensions(96, 64))
    assert verify(path) == facts
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])
    assert near(corner_colours(sent(path)), [RED, GREEN, BLUE, YELLOW])


def test_its_profile_is_followed(tmp_path: Path) -> None:
    path = copied(tmp_path, "adobe-rgb")
    assert probe(path).profile == "Adobe RGB (1998)"
    assert near(corner_colours(sent(path)), corner_colours(to_srgb(corners(), adobe_rgb())))


def test_what_is_transparent_is_laid_on_the_ground(tmp_path: Path) -> None:
    path = copied(tmp_path, "cut-out")
    assert probe(path).transparent
    assert corner_colours(shown(path))[0] == (255, 255, 255)
    image = sent(path, ground="#204060")
    assert image.format == "PNG"
    assert near(corner_colours(image), [(0x20, 0x40, 0x60), GREEN, BLUE, YELLOW])


def test_ten_bits_are_sent_dithered_and_white_stays_white(tmp_path: Path) -> None:
    path = copied(tmp_path, "ten-bits")
    facts = probe(path)
    assert (facts.depth, facts.reduced) == (10, False)

    levels = np.asarray(sent(path))[..., 1].mean(axis=0)

    assert np.abs(levels - np.linspace(0, 255, 256)).max() < 2
    assert levels[-1] == 255


def test_ten_bits_without_what_handles_them_are_eight_and_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = optional.is_there
    monkeypatch.setattr(optional, "is_there", lambda extra: extra != "tiff16" and there(extra))
    path = copied(tmp_path, "ten-bits")
    facts = probe(path)
    assert (facts.depth, facts.reduced) == (10, True)
    assert sent(path).size == (256, 8)


def test_grey_is_grey(tmp_path: Path) -> None:
    path = copied(tmp_path, "grey")
    assert probe(path).colours is Colours.GREY
    wanted = np.asarray(Image.linear_gradient("L").resize((64, 48)), dtype=np.int16)
    found = np.asarray(shown(path, Dimensions(64, 48)), dtype=np.int16)
    assert np.abs(found - wanted[..., None]).max() <= 3


def test_without_its_extra_it_says_which_one_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional, "is_there", lambda extra: False)
    with pytest.raises(DecoderMissing) as caught:
        probe(copied(tmp_path, "grey"))
    assert caught.value.values == {"name": "photo.jpg", "kind": "HEIC", "extra": "heic"}
