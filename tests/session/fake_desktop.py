"""A desktop in memory, which shows at once and answers when a test clicks."""

from __future__ import annotations

from collections.abc import Callable

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer, WorkInHand


class FakeDesktop:
    """`notices` are those that were shown, in order; `shown` the one that stands, if one does."""

    def __init__(self) -> None:
        self.notices: list[DesktopNotice] = []
        self.shown: DesktopNotice | None = None
        self.work: WorkInHand | None = None
        self.works: list[WorkInHand | None] = []
        self.closed = False
        self._listener: Callable[[NoticeAnswer], None] = lambda answer: None

    def tell(self, notice: DesktopNotice) -> None:
        if not self.closed:
            self.notices.append(notice)
            self.shown = notice

    def take_back(self) -> None:
        self.shown = None

    def listen(self, listener: Callable[[NoticeAnswer], None]) -> None:
        self._listener = listener

    def show_work(self, work: WorkInHand | None) -> None:
        if not self.closed:
            self.works.append(work)
            self.work = work

    def close(self) -> None:
        self.shown = self.work = None
        self.closed = True

    def click(self, token: str = "") -> None:
        """What a person does who wants to see it."""
        self._answer(NoticeAnswer(opened=True, token=token))

    def dismiss(self) -> None:
        """What a person does who has read enough."""
        self._answer(NoticeAnswer(opened=False))

    def _answer(self, answer: NoticeAnswer) -> None:
        assert self.shown is not None
        self.shown = None
        self._listener(answer)
