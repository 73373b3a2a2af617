"""A picture of the draft in words: in its tooltip, to a screen reader, below its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.picture_remarks import remarks
from firered_desktop.core.preparation import WHITE
from firered_desktop.core.web_picture import host_of
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.measures import MEGAPIXELS, measured
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from firered_desktop.session.pictures import DraftPicture

_REREAD = QT_TRANSLATE_NOOP("pictures", "Changed on disk")
_FETCHED = QT_TRANSLATE_NOOP("pictures", "On the web; fal fetches it itself.")


def describe(picture: DraftPicture, ground: str = WHITE) -> str:
    """`picture` in words: its name, size and what is to know of it, or what is wrong with it."""
    if picture.failure is not None:
        notice = picture.failure.notice()
        return say(notice.happened, notice.remedy)
    fetched = _fetched_words(picture)
    lines = (picture.name, size_words(picture), fetched, *remark_words(picture, ground))
    return "\n".join(part for part in lines if part)


def remark_words(
    picture: DraftPicture, ground: str = WHITE, *, quiet: bool = False
) -> tuple[str, ...]:
    """What is to know of `picture`, with `quiet` also what hardly matters.

    What is transparent is laid on `ground` (``#rrggbb``).
    """
    if picture.facts is None:
        return ()
    found = remarks(picture.facts, ground)
    return tuple(say(remark.words) for remark in found if quiet or not remark.quiet)


def short_words(picture: DraftPicture) -> str:
    """What matters most of `picture` in a word or two: what was changed, what it lacks."""
    if picture.reread:
        return QCoreApplication.translate("pictures", _REREAD)
    if picture.facts is None:
        return ""
    # What it lacks comes last and matters most.
    found = [each.short for each in remarks(picture.facts) if each.short and not each.quiet]
    return found[-1].said(QCoreApplication.translate) if found else ""


def size_words(picture: DraftPicture, between: str = " · ") -> str:
    """The picture's pixels, such as "1536×1024 · 1.6 MP"; empty until it was read.

    Of a picture on the web the host is told instead.
    """
    if picture.facts is None:
        return host_of(picture.source) if isinstance(picture.source, str) else ""
    dimensions = picture.facts.dimensions
    area = measured(MEGAPIXELS, f"{dimensions.megapixels:.1f}").replace(" ", "\u00a0")
    return f"{dimensions}{between}{area}"


def _fetched_words(picture: DraftPicture) -> str:
    """Who gets a picture on the web; nothing for another."""
    return QCoreApplication.translate("pictures", _FETCHED) if picture.hosted else ""
