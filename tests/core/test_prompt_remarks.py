from __future__ import annotations

import pytest

from firered_desktop.core.prompt_remarks import (
    ONE_CHANGE,
    QUOTES,
    STAYS,
    reference_remarks,
    tips,
    with_addition,
)


def said(text: str, pictures: int, *, batch: bool = False) -> list[str]:
    return [str(each) for each in reference_remarks(text, pictures, batch=batch)]


def names(text: str) -> list[str]:
    return [tip.name for tip in tips(text)]


def test_a_picture_that_is_never_named_among_several_is_told() -> None:
    assert said("Put the hat on her", 2) == ["The instruction does not say what picture 2 is for."]
    assert said("Put the hat of picture 2 on her", 3) == [
        "The instruction does not say what pictures 1, 3 are for."
    ]
    assert said("把图2的帽子戴到图1的人头上", 2) == []
    assert said("Make it warmer", 1) == []


def test_a_picture_that_is_named_and_not_there_is_told() -> None:
    assert said("Put picture 3 on picture 1", 1) == [
        "The instruction names picture 3, which is not there."
    ]


def test_nothing_is_told_before_there_is_something_to_tell_of() -> None:
    assert said("Put picture 3 on picture 1", 0) == []
    assert said("  ", 3) == []


def test_in_a_batch_there_is_one_picture() -> None:
    assert said("Make it warmer", 3, batch=True) == []
    (told,) = said("Put picture 2 on it", 3, batch=True)
    assert told.startswith("Each edit has one picture")


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("Write Open today on the door, keep the rest", "Open today"),
        ("Change the sign so that it says Closed. Keep the rest", "Closed"),
        ("在门上写上今日营业，其他不变", "今日营业"),
    ],
)
def test_words_to_be_written_are_wanted_in_quotes(text: str, literal: str) -> None:
    (tip,) = [tip for tip in tips(text) if tip.name == QUOTES]
    assert tip.quoted is not None
    assert text[slice(*tip.quoted)] == literal


@pytest.mark.parametrize(
    "text",
    ['Write "Open today" on the door', "在门上写上“今日营业”", "Remove the text on the wall"],
)
def test_words_in_quotes_or_none_at_all_are_left_alone(text: str) -> None:
    assert QUOTES not in names(text)


def test_what_stays_is_wanted_once_there_is_an_instruction() -> None:
    assert names("Warmer") == []
    assert names("Replace the grey sky with a sunset") == [STAYS]
    assert names("Replace the grey sky, keep the house as it is") == []
    assert names("把灰色的天空换成晚霞") == [STAYS]
    assert names("把灰色的天空换成晚霞，房子保持不变") == []


@pytest.mark.parametrize(
    "text",
    [
        "Remove the car and make the sky blue, keep the house",
        "Remove the car. Then add a tree. Keep the house.",
        "把车去掉，再把天空换成晚霞，房子保持不变",
    ],
)
def test_two_changes_at_once_are_told(text: str) -> None:
    assert names(text) == [ONE_CHANGE]


def test_two_things_of_one_change_are_one() -> None:
    assert names("Remove the car and the bin, keep the house") == []


def test_what_was_dismissed_is_not_told_again() -> None:
    assert tips("Replace the grey sky with a sunset", dismissed=(STAYS,)) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Replace the grey sky", "Replace the grey sky. Keep everything else as it is."),
        ("Replace the grey sky. ", "Replace the grey sky. Keep everything else as it is."),
        ("把天空换成晚霞", "把天空换成晚霞，其他部分保持不变。"),
        ("把天空换成晚霞。", "把天空换成晚霞。其他部分保持不变。"),
    ],
)
def test_what_stays_is_added_in_the_language_of_the_text(before: str, after: str) -> None:
    (tip,) = tips(before)
    assert with_addition(before, tip) == after


def test_quotes_are_put_around_what_is_to_be_written() -> None:
    text = "Write Open today on the door, keep the rest"
    assert with_addition(text, tips(text)[0]) == 'Write "Open today" on the door, keep the rest'
