"""What was said of several pictures, as far as it is the same of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from firered_desktop.core.judging import Flag, Judgement, Label, in_order

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class JudgementSummary:
    """Of `count` pictures; None is what differs between them, or is not known of all.

    `tags` are those that all have, `some_tags` those that only some have.
    """

    count: int = 0
    rating: int | None = None
    flag: Flag | None = None
    label: Label | None = None
    note: str | None = None
    project: str | None = None
    tags: tuple[str, ...] = ()
    some_tags: tuple[str, ...] = ()
    trashed: bool | None = None


def summary_of(judgements: Sequence[Judgement], count: int | None = None) -> JudgementSummary:
    """What these have in common; where they are not all of `count`, everything may differ."""
    if not judgements or (count is not None and count != len(judgements)):
        return JudgementSummary(count or 0)
    tagged = Counter(tag for judgement in judgements for tag in judgement.tags)
    everywhere = {tag for tag, times in tagged.items() if times == len(judgements)}
    return JudgementSummary(
        len(judgements),
        rating=_common(each.rating for each in judgements),
        flag=_common(each.flag for each in judgements),
        label=_common(each.label for each in judgements),
        note=_common(each.note for each in judgements),
        project=_common(each.project for each in judgements),
        tags=in_order(everywhere),
        some_tags=in_order(tagged.keys() - everywhere),
        trashed=_common(each.trashed_at is not None for each in judgements),
    )


def _common(values: Iterable[T]) -> T | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None
