"""Texts put together as the person's language does it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from firered_desktop.ui.joining import in_a_row, listed


def test_sentences_follow_each_other(qtbot: QtBot) -> None:
    assert in_a_row(["It failed.", "Nothing was charged.", "Try again."]) == (
        "It failed. Nothing was charged. Try again."
    )


def test_choices_are_listed(qtbot: QtBot) -> None:
    assert listed(["on", "off"]) == "on, off"


def test_one_alone_stays_as_it_is_and_none_is_nothing(qtbot: QtBot) -> None:
    assert listed(["on"]) == "on"
    assert in_a_row([]) == ""


def test_braces_in_a_text_are_no_places(qtbot: QtBot) -> None:
    assert in_a_row(["Fill in {place}.", "{before}"]) == "Fill in {place}. {before}"
