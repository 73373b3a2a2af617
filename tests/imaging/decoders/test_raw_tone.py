"""The brightness of a developed RAW picture."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from firered_desktop.imaging.decoders.raw_tone import developed
from tests.imaging.pictures import photograph


def light_of(
    image: Image.Image, gain: float = 1.0
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint16]]:
    values = np.asarray(image) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return (linear * gain * 65535 + 0.5).astype(np.uint16)


def test_without_a_preview_it_stays_as_the_sensor_saw_it() -> None:
    photo = photograph(120, 80)
    assert np.array_equal(developed(light_of(photo), None), np.asarray(photo))


@pytest.mark.parametrize("stops", [-2, -1, 0])
def test_it_becomes_as_bright_as_the_preview(stops: int) -> None:
    photo = photograph(256, 192)
    found = developed(light_of(photo, 2.0**stops), photo.resize((128, 96)))
    assert abs(np.median(found[..., 1]) - np.median(np.asarray(photo)[..., 1])) < 6


def test_a_night_stays_night() -> None:
    night = photograph(128, 96).point(lambda value: value // 12)
    found = developed(light_of(night), night)
    assert abs(found.mean() - np.asarray(night).mean()) < 4


def test_brightening_clips_nothing_but_white() -> None:
    ramp = np.tile(np.linspace(0, 65535, 512).astype(np.uint16)[None, :, None], (8, 1, 3))
    found = developed(ramp, Image.new("RGB", (64, 64), (240, 240, 240)))[0, :, 0].astype(int)
    assert (np.diff(found) >= 0).all()
    assert (found == 255).mean() < 0.1
    assert (found[0], found[-1]) == (0, 255)
