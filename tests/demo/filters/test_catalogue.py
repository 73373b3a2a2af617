"""Each filter changes a picture in the direction that its word says."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from firered_desktop.demo.filters.catalogue import FILTERS, Operation
from firered_desktop.demo.filters.pixels import Pixels, Touch, luminance
from tests.demo.scenes import landscape, plain, still_life

O = Operation  # noqa: E741 - a table of many rows reads better so
SCENES = (landscape(), still_life())
Measure = Callable[[Pixels], float]


def apply(operation: Operation, pixels: Pixels, seed: int = 5) -> Pixels:
    return FILTERS[operation](pixels, Touch(1.0, np.random.default_rng([seed, 0])))


def warmth(pixels: Pixels) -> float:
    return float(pixels[..., 0].mean() - pixels[..., 2].mean())


def brightness(pixels: Pixels) -> float:
    return float(luminance(pixels).mean())


def contrast(pixels: Pixels) -> float:
    return float(luminance(pixels).std())


def colourfulness(pixels: Pixels) -> float:
    return float((pixels.max(axis=-1) - pixels.min(axis=-1)).mean())


def detail(pixels: Pixels) -> float:
    bright = luminance(pixels)
    return float(np.abs(np.diff(bright, axis=0)).mean() + np.abs(np.diff(bright, axis=1)).mean())


def corners(pixels: Pixels) -> float:
    bright = luminance(pixels)
    return float(bright[:20, :20].mean() - bright[60:100, 80:120].mean())


def shadows(pixels: Pixels) -> float:
    return float(np.percentile(luminance(pixels), 10))


@pytest.mark.parametrize(
    ("operation", "measure", "direction"),
    [
        (O.BLACK_AND_WHITE, colourfulness, -1),
        (O.VINTAGE, contrast, -1),
        (O.WARMER, warmth, +1),
        (O.COOLER, warmth, -1),
        (O.BRIGHTER, brightness, +1),
        (O.DARKER, brightness, -1),
        (O.MORE_CONTRAST, contrast, +1),
        (O.LESS_CONTRAST, contrast, -1),
        (O.LIFT_SHADOWS, shadows, +1),
        (O.VIVID, colourfulness, +1),
        (O.MUTED, colourfulness, -1),
        (O.SUNSET_SKY, warmth, +1),
        (O.GOLDEN_HOUR, warmth, +1),
        (O.NIGHT, brightness, -1),
        (O.MIST, colourfulness, -1),
        (O.SOFTEN_BACKGROUND, detail, -1),
        (O.BLUR, detail, -1),
        (O.SHARPEN, detail, +1),
        (O.SKETCH, colourfulness, -1),
        (O.WATERCOLOUR, detail, -1),
        (O.VIGNETTE, corners, -1),
    ],
)
@pytest.mark.parametrize("scene", SCENES, ids=["landscape", "still life"])
def test_the_change_is_the_one_asked_for(
    operation: Operation, measure: Measure, direction: int, scene: Pixels
) -> None:
    for seed in range(3):
        before, after = measure(scene), measure(apply(operation, scene, seed))
        assert (after - before) * direction > 0.02 * abs(before) + 0.001


@pytest.mark.parametrize("operation", [O.SEPIA, O.VINTAGE])
def test_old_tones_are_warm_and_quiet(operation: Operation) -> None:
    assert warmth(apply(operation, landscape())) > warmth(landscape()) + 0.03
    assert colourfulness(apply(operation, still_life())) < colourfulness(still_life()) * 0.9


@pytest.mark.parametrize("operation", list(FILTERS))
def test_any_picture_keeps_its_shape_and_stays_finite(operation: Operation) -> None:
    for scene in (
        plain(0, 0, 0),
        plain(1, 1, 1),
        plain(0.5, 0.5, 0.5, 3, 2),
        plain(0.2, 0.4, 0.9, 300, 4),
        plain(0.3, 0.3, 0.3, 1, 1),
    ):
        after = apply(operation, scene)
        assert after.shape == scene.shape
        assert after.dtype == np.float32
        assert np.isfinite(after).all()


@pytest.mark.parametrize("operation", list(FILTERS))
def test_the_picture_that_came_in_is_left_as_it_was(operation: Operation) -> None:
    scene = landscape(60, 40)
    before = scene.copy()
    apply(operation, scene)
    assert np.array_equal(scene, before)


def test_black_and_white_has_equal_channels() -> None:
    after = apply(O.BLACK_AND_WHITE, still_life())
    assert np.array_equal(after[..., 0], after[..., 1])
    assert np.array_equal(after[..., 1], after[..., 2])


def test_a_sunset_changes_the_sky_more_than_the_land() -> None:
    scene = landscape()
    change = np.abs(apply(O.SUNSET_SKY, scene) - scene).mean(axis=-1)
    assert change[:70].mean() > 2 * change[100:].mean()


def test_a_sunset_without_a_sky_still_falls_in_from_above() -> None:
    scene = still_life()
    change = np.abs(apply(O.SUNSET_SKY, scene) - scene).mean(axis=-1)
    assert change[:60].mean() > change[140:].mean() > 0


def test_a_blue_sky_is_blue_above_and_leaves_the_land() -> None:
    after = apply(O.BLUE_SKY, landscape())
    assert after[:20, :, 2].mean() > after[:20, :, 0].mean() + 0.1
    land = np.abs(after - landscape())[110:].mean()
    assert land < 0.06


def test_a_colour_cast_is_taken_out() -> None:
    chance = np.random.default_rng(4)
    greys = chance.random((80, 120, 1), dtype=np.float32) * 0.7 + 0.15
    for cast in ((1.0, 0.92, 0.72), (0.75, 0.9, 1.0)):
        tinted = (greys * np.asarray(cast, np.float32)).astype(np.float32)
        after = apply(O.REMOVE_COLOUR_CAST, tinted)
        assert colourfulness(after) < 0.25 * colourfulness(tinted)


def test_a_faded_print_gets_its_range_back() -> None:
    faded = (landscape() * 0.4 + 0.3).astype(np.float32)
    assert contrast(apply(O.RESTORE, faded)) > 1.5 * contrast(faded)


def test_softening_the_background_leaves_the_subject_sharp() -> None:
    scene = still_life()
    after = apply(O.SOFTEN_BACKGROUND, scene)
    middle = np.s_[95:130, 80:120]
    assert detail(after[middle]) > 0.85 * detail(scene[middle])
    assert detail(after[:30]) < 0.5 * detail(scene[:30])


def test_a_mirror_turns_left_to_right() -> None:
    scene = landscape()
    assert np.array_equal(apply(O.MIRROR, scene), scene[:, ::-1])


def test_white_stays_white_when_made_brighter_or_darker() -> None:
    for operation in (O.BRIGHTER, O.DARKER):
        assert apply(operation, plain(1, 1, 1)).min() > 0.995
