"""Instructions whose pictures get new numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.boards import Reference, Spot, apart, lay
from firered_desktop.core.prompt import (
    called,
    following,
    is_chinese,
    mentions,
    renumbered,
    spot_words,
)
from firered_desktop.core.sizes import Dimensions

LAYING = lay([Dimensions(2000, 3000)] * 5)  # 1 | 2 left, 3 right | 4 left, 5 right
NAMES = LAYING.references()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Put the hat of picture 4 on her.", "Put the hat of picture 3 (left) on her."),
        ("Picture 5, IMAGE 3", "Picture 3 (right), IMAGE 2 (right)"),
        ("Use image 1 as it is.", "Use image 1 as it is."),
        ("pictures 1 and 4", "picture 1 and picture 3 (left)"),
        ("photos 2, 3 and 5", "photo 2 (left), photo 2 (right) and photo 3 (right)"),
        ("images 3-5", "image 2 (right), image 3 (left), image 3 (right)"),
        ("pictures 4 to 5.", "picture 3 (left), picture 3 (right)."),
        ("picture #4; photo no. 5", "picture 3 (left); photo 3 (right)"),
        ("picture 2 and picture 4", "picture 2 (left) and picture 3 (left)"),
        ("like the fourth picture", "like picture 3 (left)"),
        ("picture 3 or 4, as you like", "picture 2 (right) or picture 3 (left), as you like"),
        ("Use image 5 - 300 dpi quality", "Use image 3 (right) - 300 dpi quality"),
        ("picture 4, 3 cats", "picture 3 (left), 3 cats"),
        ("picture 4, picture 5", "picture 3 (left), picture 3 (right)"),
        ("picture 300, picture 5", "picture 300, picture 3 (right)"),
        ("图2，3和5", "图2（左侧），图2（右侧）和图3（右侧）"),
        ("pictures 3 to 9", "picture 2 (right) to 9"),
        ("Put image 4 and 3 times that", "Put image 3 (left) and 3 times that"),
        ("图4，3只猫", "图3（左侧），3只猫"),
        ("图4和3张海报", "图3（左侧）和3张海报"),
        ("picture 4 (the red one)", "picture 3 (left) (the red one)"),
        ("把图4的帽子放到图1的人身上", "把图3（左侧）的帽子放到图1的人身上"),
        ("图片5、图像 2", "图片3（右侧）、图像 2（左侧）"),
        ("照片四和图五", "照片3（左侧）和图3（右侧）"),
        ("图2到4", "图2（左侧）、图2（右侧）、图3（左侧）"),
        ("像第四张图片那样", "像图3（左侧）那样"),
        ("第4张的颜色", "图3（左侧）的颜色"),
        ("Give her the hat of picture 4 (帽子)", "Give her the hat of picture 3 (left) (帽子)"),
        ("用 Picture 4 的背景", "用 Picture 3（左侧） 的背景"),
    ],
)
def test_pictures_are_called_by_their_new_names(before: str, after: str) -> None:
    assert renumbered(before, NAMES) == after


@pytest.mark.parametrize(
    "text",
    [
        *("A 4K image", "picture 4K", "image 4:3", "photo 4.5", "picture 40", "4 pictures", ""),
        *(
            "image 16",
            "pictured 4",
            "a photo 4x5",
            "picture 9 and 12",
            "地图册",
            "图案四季",
            "十图",
        ),
        *("the first picture", "第一张图", "image 1, then 2 more hats", "pictures 1-1", "图1"),
        *("Use image 1 - 300 dpi quality", "Upscale the image 2 times", "把图片2倍放大"),
        *("image 4 x bigger", "image 4 %", "image 4 dpi", "image 4 px", "photos 4 pixels wide"),
        *("image 4\u00a0times", "图片4 倍", "图片4个", "图片四次", "图片4%", "picture 1-999"),
    ],
)
def test_what_names_no_picture_that_moved_stays_to_the_letter(text: str) -> None:
    names = {old: new for old, new in NAMES.items() if old.number != 2}
    assert renumbered(text, names) == text


@given(st.text("picture 图片四45,-and()", max_size=60))
def test_any_text_survives(text: str) -> None:
    renumbered(text, NAMES)
    assert renumbered(text, {}) == text


@pytest.mark.parametrize(
    "text", ["Put the hat of picture 4 on picture 1.", "把图5的帽子放到图2上", "picture 3"]
)
def test_taking_the_boards_apart_gives_the_old_names_back(text: str) -> None:
    first, second = LAYING.boards
    laid = renumbered(text, NAMES)
    once = renumbered(laid, apart(2, first, 3))
    assert renumbered(once, apart(4, second, 4)) == text


@pytest.mark.parametrize(
    ("spot", "english", "chinese"),
    [
        (Spot(0, 1, 0, 2), "left", "左侧"),
        (Spot(1, 2, 0, 1), "bottom", "下方"),
        (Spot(0, 2, 1, 2), "top right", "右上"),
        (Spot(1, 3, 0, 2), "middle left", "左中"),
        (Spot(1, 3, 1, 3), "middle", "正中"),
        (Spot(0, 1, 1, 3), "middle", "中间"),
        (Spot(0, 1, 3, 4), "4th from the left", "从左数第4张"),
        (Spot(1, 4, 0, 1), "2nd from the top", "从上数第2行"),
        (Spot(0, 1, 0, 1), "", ""),
    ],
)
def test_spots_have_words(spot: Spot, english: str, chinese: str) -> None:
    assert spot_words(spot, chinese=False) == english
    assert spot_words(spot, chinese=True) == chinese


def test_a_number_that_no_picture_has_ends_a_list() -> None:
    assert renumbered("pictures 4 and 12", NAMES) == "picture 3 (left) and 12"
    assert Reference(12) not in NAMES


def found(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(text[each.start : each.end], each.numbers) for each in mentions(text)]


def test_each_picture_that_is_called_by_its_number_is_found_with_its_word() -> None:
    text = "Put the hat of picture 2 on the man in image 1"
    assert found(text) == [("picture 2", (2,)), ("image 1", (1,))]
    assert found("把图2的帽子戴到第一张照片的人头上") == [("图2", (2,)), ("第一张照片", (1,))]
    assert found("the second picture") == [("the second picture", (2,))]


def test_lists_and_ranges_are_found_number_by_number() -> None:
    assert found("pictures 1, 2 and 4") == [("pictures 1", (1,)), ("2", (2,)), ("4", (4,))]
    assert found("picture 1 and picture 2") == [("picture 1", (1,)), ("picture 2", (2,))]
    assert found("pictures 1 to 3") == [("pictures 1", (1,)), ("3", (2, 3))]
    assert found("图1和图2") == [("图1", (1,)), ("图2", (2,))]


@pytest.mark.parametrize("text", ["the picture 300 dpi", "photo 1990", "picture 0", "4 pictures"])
def test_amounts_and_years_call_no_picture(text: str) -> None:
    assert found(text) == []


def test_a_picture_is_called_in_the_language_of_the_text() -> None:
    assert is_chinese("把天空换成晚霞 OK")
    assert not is_chinese("Make it warmer")
    assert called(2, chinese=True) == "图2"
    assert called(2, chinese=False) == "picture 2"


def test_what_was_taken_out_is_never_confused_with_another_one() -> None:
    names = following([7, 8, 9], [7, 9])
    assert renumbered("picture 1, picture 2 and picture 3", names) == (
        "picture 1, picture 3 and picture 2"
    )


def test_what_takes_the_place_of_another_has_its_number() -> None:
    assert renumbered("picture 2", following([7, 8], [7, 9])) == "picture 2"
