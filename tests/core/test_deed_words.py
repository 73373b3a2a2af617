"""What was done to pictures, in words."""

from __future__ import annotations

import pytest

from firered_desktop.core.deed_words import told, told_redone, told_skipped, told_undone
from firered_desktop.core.judging import (
    Change,
    Deed,
    Flag,
    Judged,
    Judgement,
    Label,
    MoveTo,
    Rate,
    Restore,
    SetFlag,
    SetLabel,
    SetNote,
    SetTags,
    Trash,
)


def deed(change: Change, skipped: int = 0) -> Deed:
    return Deed(change, tuple(Judged(key, Judgement(), Judgement()) for key in (1, 2, 3)), skipped)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Rate(4), "3 rated 4"),
        (Rate(0), "3 without stars now"),
        (SetFlag(Flag.PICK), "3 picked"),
        (SetFlag(Flag.REJECT), "3 rejected"),
        (SetFlag(Flag.NONE), "3 without a flag now"),
        (SetLabel(Label.RED), "3 labelled red"),
        (SetLabel(Label.NONE), "3 without a label now"),
        (SetNote("x"), "3 with another note"),
        (SetTags(("a", "b")), "3 tagged a, b"),
        (SetTags(remove=("a",)), "3 without the tag a now"),
        (SetTags(("a",), ("b",)), "3 with other tags"),
        (MoveTo("Zoo"), "3 moved to Zoo"),
        (MoveTo(" "), "3 without a project now"),
        (Trash(1.0), "3 moved to the trash"),
        (Restore(), "3 taken out of the trash"),
    ],
)
def test_a_deed_is_told_with_its_count(change: Change, words: str) -> None:
    assert str(told(deed(change))) == words
    assert str(told_undone(deed(change), 2)) == f"Taken back: 2{words[1:]}"
    assert str(told_redone(deed(change), 3)) == f"Done again: {words}"


def test_what_could_not_be_done_is_told_apart() -> None:
    assert told_skipped(deed(Rate(1))) is None
    assert str(told_skipped(deed(Trash(1.0), 2))).startswith("2 still at work")
