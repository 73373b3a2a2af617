"""Instructions as people write them, and what they ask for."""

from __future__ import annotations

import pytest

from firered_desktop.demo.filters.catalogue import FILTERS, Operation
from firered_desktop.demo.understanding import understand
from firered_desktop.demo.vocabulary import VOCABULARY

O = Operation  # noqa: E741 - a table of many rows reads better so


@pytest.mark.parametrize(
    ("prompt", "operations"),
    [
        ("Make it BLACK and WHITE", [O.BLACK_AND_WHITE]),
        ("turn the photo into a monochrome picture", [O.BLACK_AND_WHITE]),
        ("变成黑白照片", [O.BLACK_AND_WHITE]),
        ("Make it warmer", [O.WARMER]),
        ("色调暖一些", [O.WARMER]),
        ("cooler tones, please", [O.COOLER]),
        ("调成冷色调", [O.COOLER]),
        ("brighten the room", [O.BRIGHTER]),
        ("The photo is too dark", [O.BRIGHTER]),
        ("把照片调亮", [O.BRIGHTER]),
        ("darken it a little", [O.DARKER]),
        ("画面暗一点", [O.DARKER]),
        ("a pencil sketch", [O.SKETCH]),
        ("转换成素描风格", [O.SKETCH]),
        ("Soften the background behind the product", [O.SOFTEN_BACKGROUND]),
        ("Keep the subject sharp and blur the background", [O.SOFTEN_BACKGROUND]),
        ("虚化背景，突出主体", [O.SOFTEN_BACKGROUND]),
        ("背景模糊", [O.SOFTEN_BACKGROUND]),
        ("Give it a vintage film look", [O.VINTAGE]),
        ("复古胶片风格", [O.VINTAGE]),
        ("Remove the yellow colour cast", [O.REMOVE_COLOUR_CAST]),
        ("Correct the color cast from the lamps", [O.REMOVE_COLOUR_CAST]),
        ("去除照片的偏色", [O.REMOVE_COLOUR_CAST]),
        ("Replace the grey sky with a warm sunset", [O.SUNSET_SKY]),
        ("Replace the sky with a dramatic orange sunset sky", [O.SUNSET_SKY]),
        ("把灰色的天空换成温暖的晚霞", [O.SUNSET_SKY]),
        ("Replace the sunset with a clear blue sky", [O.BLUE_SKY]),
        ("天空换成蓝天白云", [O.BLUE_SKY]),
        ("more contrast", [O.MORE_CONTRAST]),
        ("提高对比度", [O.MORE_CONTRAST]),
        ("less contrast", [O.LESS_CONTRAST]),
        ("sepia", [O.SEPIA]),
        ("棕褐色调", [O.SEPIA]),
        ("more vivid colours", [O.VIVID]),
        ("颜色更鲜艳", [O.VIVID]),
        ("sharpen it", [O.SHARPEN]),
        ("remove the blur", [O.SHARPEN]),
        ("锐化一下", [O.SHARPEN]),
        ("blur everything", [O.BLUR]),
        ("put it in a white frame", [O.FRAME]),
        ("加一个相框", [O.FRAME]),
        ("Restore this old photograph", [O.RESTORE]),
        ("修复老照片", [O.RESTORE]),
        ("水彩画风格", [O.WATERCOLOUR]),
        ("in the style of picture 2", [O.COLOURS_OF_REFERENCE]),
        ("参考图2的色调", [O.COLOURS_OF_REFERENCE]),
        ("让图1具有图2的色彩、光线和氛围", [O.COLOURS_OF_REFERENCE]),
        ("make her wear a hat", []),
        ("给她戴一顶帽子", []),
        ("", []),
    ],
)
def test_an_instruction_is_understood(prompt: str, operations: list[Operation]) -> None:
    assert understand(prompt) == tuple(operations)


def test_several_instructions_are_kept_in_their_order() -> None:
    assert understand("Sharpen it, make it warmer and add a frame") == (
        O.SHARPEN,
        O.WARMER,
        O.FRAME,
    )
    assert understand("先调亮，再变成黑白，最后加暗角") == (
        O.BRIGHTER,
        O.BLACK_AND_WHITE,
        O.VIGNETTE,
    )


def test_one_wish_in_two_words_is_done_once() -> None:
    sunset = "Replace the grey sky with a warm sunset. Let the warm light touch the land."
    assert understand(sunset) == (O.SUNSET_SKY,)
    assert understand("把天空换成温暖的日落，让暖光映在地面") == (O.SUNSET_SKY,)
    assert understand(sunset, "sunset") == (O.WARMER,)


@pytest.mark.parametrize(
    "prompt",
    [
        "Do not make it black and white",
        "don't blur it",
        "without a frame",
        "Remove the vignette",
        "不要黑白",
        "去掉相框",
        "Keep the vintage look",
    ],
)
def test_what_is_refused_is_not_done(prompt: str) -> None:
    assert understand(prompt) == ()


def test_what_is_to_be_avoided_is_not_applied() -> None:
    assert understand("sepia, with a frame", "frame, border") == (O.SEPIA,)
    assert understand("加相框，黑白", "相框") == (O.BLACK_AND_WHITE,)


def test_every_operation_has_words_and_every_filter_a_name() -> None:
    assert set(VOCABULARY) == set(Operation)
    assert set(FILTERS) <= set(Operation)


@pytest.mark.parametrize("operation", list(FILTERS))
def test_an_operations_own_name_asks_for_it(operation: Operation) -> None:
    assert understand(operation.value) == (operation,)
