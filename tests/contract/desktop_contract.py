"""What every desktop keeps to; made of the fake and of a real one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer, WorkInHand

FINISHED = DesktopNotice("Edit finished", "Compare <b>before</b> & after.\nNow.", "Show")
FAILED = DesktopNotice("编辑失败", "Nothing was charged.", "查看")


class Signs(Protocol):
    """The program's side."""

    def tell(self, notice: DesktopNotice) -> None: ...
    def take_back(self) -> None: ...
    def listen(self, listener: Callable[[NoticeAnswer], None]) -> None: ...
    def show_work(self, work: WorkInHand | None) -> None: ...
    def close(self) -> None: ...


class Viewer(Protocol):
    """The person's side: what stands on the desktop, and what is done with it."""

    @property
    def signs(self) -> Signs: ...
    @property
    def seen(self) -> list[tuple[str, str]]:
        """Title and body of each notice that stands."""
        ...

    @property
    def work(self) -> WorkInHand | None: ...
    def until(self, condition: Callable[[], bool]) -> None:
        """Let the desktop live until `condition` holds."""
        ...

    def click(self, token: str = "") -> None: ...
    def dismiss(self) -> None: ...


def as_seen(*notices: DesktopNotice) -> list[tuple[str, str]]:
    return [(notice.title, notice.body) for notice in notices]


class DesktopContract:
    """To be inherited with a fixture `viewer`."""

    @pytest.fixture
    def answers(self, viewer: Viewer) -> list[NoticeAnswer]:
        heard: list[NoticeAnswer] = []
        viewer.signs.listen(heard.append)
        return heard

    def test_a_notice_stands_there_as_plain_text(self, viewer: Viewer) -> None:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen == as_seen(FINISHED))

    def test_a_later_notice_takes_the_place_of_the_one_before(self, viewer: Viewer) -> None:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen == as_seen(FINISHED))
        viewer.signs.tell(FAILED)
        viewer.until(lambda: viewer.seen == as_seen(FAILED))

    def test_of_two_told_in_a_row_the_later_one_stands(self, viewer: Viewer) -> None:
        viewer.signs.tell(FINISHED)
        viewer.signs.tell(FAILED)
        viewer.until(lambda: viewer.seen == as_seen(FAILED))

    def test_a_notice_is_taken_back(self, viewer: Viewer) -> None:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen != [])
        viewer.signs.take_back()
        viewer.until(lambda: viewer.seen == [])

    def test_a_click_is_told(self, viewer: Viewer, answers: list[NoticeAnswer]) -> None:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen != [])
        viewer.click(token="to the front")
        viewer.until(lambda: answers[:1] == [NoticeAnswer(opened=True, token="to the front")])

    def test_putting_away_is_told(self, viewer: Viewer, answers: list[NoticeAnswer]) -> None:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen != [])
        viewer.dismiss()
        viewer.until(lambda: answers == [NoticeAnswer(opened=False)])

    def test_after_one_was_put_away_another_stands(
        self, viewer: Viewer, answers: list[NoticeAnswer]
    ) -> None:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen != [])
        viewer.dismiss()
        viewer.until(lambda: bool(answers))
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen == as_seen(FINISHED))

    def test_work_is_shown_and_removed(self, viewer: Viewer) -> None:
        viewer.signs.show_work(WorkInHand(1, None))
        viewer.until(lambda: viewer.work == WorkInHand(1, None))
        viewer.signs.show_work(WorkInHand(3, 0.25))
        viewer.until(lambda: viewer.work == WorkInHand(3, 0.25))
        viewer.signs.show_work(None)
        viewer.until(lambda: viewer.work is None)

    def test_nothing_is_left_after_the_end_and_nothing_comes(self, viewer: Viewer) -> None:
        viewer.signs.tell(FINISHED)
        viewer.signs.show_work(WorkInHand(2, 0.5))
        viewer.until(lambda: viewer.seen != [] and viewer.work is not None)
        viewer.signs.close()
        viewer.until(lambda: viewer.seen == [] and viewer.work is None)
        viewer.signs.tell(FAILED)
        viewer.signs.show_work(WorkInHand(1, None))
        viewer.signs.take_back()
        viewer.signs.close()
        assert viewer.seen == []
        assert viewer.work is None
