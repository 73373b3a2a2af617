from __future__ import annotations

from firered_desktop.core.judgement_summary import JudgementSummary, summary_of
from firered_desktop.core.judging import Flag, Judgement, Label


def test_what_all_have_in_common_is_told_and_what_differs_is_not() -> None:
    first = Judgement(4, Flag.PICK, Label.RED, "a note", ("beach", "red dress"), "Smith")
    second = Judgement(4, Flag.NONE, Label.RED, "", ("beach",), "Smith", trashed_at=3.0)
    assert summary_of([first, second]) == JudgementSummary(
        2,
        rating=4,
        flag=None,
        label=Label.RED,
        note=None,
        project="Smith",
        tags=("beach",),
        some_tags=("red dress",),
        trashed=None,
    )


def test_of_one_everything_is_told() -> None:
    only = summary_of([Judgement(2, note="x", tags=("b", "A"))])
    assert (only.rating, only.note, only.tags, only.some_tags) == (2, "x", ("A", "b"), ())
    assert (only.flag, only.label, only.trashed) == (Flag.NONE, Label.NONE, False)


def test_where_not_all_are_known_everything_may_differ() -> None:
    assert summary_of([Judgement(2)], count=3) == JudgementSummary(3)
    assert summary_of([], count=3) == JudgementSummary(3)
    assert summary_of([]) == JudgementSummary(0)
