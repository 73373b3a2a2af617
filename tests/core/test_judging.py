"""What changes do to what was said of a picture."""

from __future__ import annotations

import pytest

from firered_desktop.core.judging import (
    Change,
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

SAID = Judgement(2, Flag.PICK, Label.RED, "for print", ("cover", "Web"), "Seaside")


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        (Rate(5), "rating", 5),
        (Rate(0), "rating", 0),
        (SetFlag(Flag.REJECT), "flag", Flag.REJECT),
        (SetLabel(Label.NONE), "label", Label.NONE),
        (SetNote("  ask again\n"), "note", "ask again"),
        (SetTags(add=("draft",)), "tags", ("cover", "draft", "Web")),
        (SetTags(add=("WEB", "  old   town "), remove=("Cover",)), "tags", ("old town", "Web")),
        (SetTags(add=("", " ")), "tags", ("cover", "Web")),
        (MoveTo(" Winter "), "project", "Winter"),
        (Trash(7.5), "trashed_at", 7.5),
        (Restore(), "trashed_at", None),
    ],
)
def test_a_change_says_one_thing_and_leaves_the_rest(
    change: Change, field: str, value: object
) -> None:
    after = change.applied(SAID)
    assert getattr(after, field) == value
    others = [name for name in Judgement.__dataclass_fields__ if name != field]
    assert [getattr(after, name) for name in others] == [getattr(SAID, name) for name in others]


def test_what_is_in_the_trash_keeps_its_time_there() -> None:
    gone = Trash(1.0).applied(SAID)
    assert Trash(2.0).applied(gone) == gone
    assert Restore().applied(gone) == SAID


@pytest.mark.parametrize("stars", [-1, 6])
def test_there_are_five_stars(stars: int) -> None:
    with pytest.raises(ValueError, match="rating"):
        Rate(stars)


def test_what_was_done_can_be_turned_around() -> None:
    judged = Judged(7, SAID, Judgement())
    assert judged.reversed == Judged(7, Judgement(), SAID)
    assert judged.reversed.reversed == judged
