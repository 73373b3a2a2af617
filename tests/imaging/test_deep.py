"""Pictures of 16 bits: scaled as light adds up, in bands, and dithered without a trace of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.decoders.found import Deep
from firered_desktop.imaging.deep import DeepRendering
from firered_desktop.imaging.scaling import shrunk_in_linear_light
from tests.imaging.pictures import photograph

Samples = NDArray[np.uint16]


def of(samples: Samples, rows: int = 7, *, alpha: bool = False) -> Deep:
    """The samples of RGB, handed on in bands of `rows`."""

    def bands() -> Iterator[Samples]:
        for top in range(0, samples.shape[0], rows):
            yield samples[top : top + rows]

    size = Dimensions(samples.shape[1], samples.shape[0])
    return Deep(size, Colours.RGB, alpha, None, bands)


def rendered(deep: Deep, size: Dimensions) -> NDArray[np.uint8]:
    rendering = DeepRendering(deep, "#ffffff")
    return np.asarray(rendering.dithered(rendering.scaled(size, None)))


def test_the_height_of_the_bands_changes_nothing() -> None:
    samples = np.asarray(photograph(301, 200)).astype(np.uint16) * 250
    one = rendered(of(samples, 1), Dimensions(96, 64))
    for rows in (3, 64, 200):
        assert np.array_equal(one, rendered(of(samples, rows), Dimensions(96, 64)))


def test_the_strips_of_a_large_one_join_without_a_seam() -> None:
    column = np.linspace(0, 65535, 3000).astype(np.uint16)
    samples = np.tile(column[:, None, None], (1, 1600, 3))  # five strips
    small = rendered(of(samples, 101), Dimensions(160, 300)).astype(int)[..., 0].mean(axis=1)
    steps = np.diff(small)
    assert steps.min() > -0.5
    assert steps.max() < 3


def test_light_adds_up() -> None:
    stripes = np.zeros((64, 64, 3), np.uint16)
    stripes[:, ::2] = 65535
    inner = rendered(of(stripes), Dimensions(16, 16))[4:-4, 4:-4]
    assert abs(inner.mean() - 188) < 1  # half the light is this level of sRGB


def test_a_colour_of_eight_bits_stays_even_when_scaled() -> None:
    for level in (0, 1, 17, 128, 254, 255):
        even = np.full((40, 40, 3), level * 257, np.uint16)
        assert set(np.unique(rendered(of(even), Dimensions(13, 13)))) == {level}


def test_a_picture_of_eight_bits_comes_out_as_it_was() -> None:
    photo = np.asarray(photograph(90, 60))
    same = rendered(of(photo.astype(np.uint16) * 257), Dimensions(90, 60))
    assert np.array_equal(same, photo)


def test_it_is_scaled_as_the_path_of_eight_bits_does() -> None:
    photo = photograph(600, 400)
    deep = of(np.asarray(photo).astype(np.uint16) * 257)
    one = rendered(deep, Dimensions(144, 96)).astype(int)
    box = (0.0, 0.0, 600.0, 400.0)
    other = np.asarray(shrunk_in_linear_light(photo, Dimensions(144, 96), box)).astype(int)
    assert np.abs(one - other).max() <= 1


def test_what_is_transparent_is_noticed() -> None:
    samples = np.full((20, 20, 4), 65535, np.uint16)
    for least, noticed in ((65535, False), (65534, True)):
        samples[11, 3, 3] = least
        rendering = DeepRendering(of(samples, alpha=True), "#000000")
        rendering.scaled(Dimensions(20, 20), None)
        assert rendering.see_through is noticed


def test_bands_that_end_early_are_damage() -> None:
    whole = of(np.zeros((50, 20, 3), np.uint16))
    short = Deep(Dimensions(20, 60), Colours.RGB, False, None, whole.bands)
    for size in (Dimensions(20, 60), Dimensions(10, 30)):
        with pytest.raises(ValueError, match="early"):
            DeepRendering(short, "#ffffff").scaled(size, None)


def test_a_smaller_size_may_be_made_from_a_larger() -> None:
    photo = photograph(600, 400)
    rendering = DeepRendering(of(np.asarray(photo).astype(np.uint16) * 257), "#ffffff")
    larger = rendering.scaled(Dimensions(300, 200), None)
    once = rendering.dithered(rendering.scaled(Dimensions(120, 80), larger))
    assert once.size == (120, 80)
    direct = rendering.dithered(rendering.scaled(Dimensions(120, 80), None))
    difference = np.asarray(once, dtype=int) - np.asarray(direct, dtype=int)
    assert np.abs(difference).mean() < 3
    assert isinstance(once, Image.Image)
