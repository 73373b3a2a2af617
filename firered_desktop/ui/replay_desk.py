"""Where chains are run again on other photographs: asked for, and told what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from firered_desktop.core.replay import Stand
from firered_desktop.session.replays import CourseNews
from firered_desktop.ui.notice_bar import Remedy, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.judging import Key
    from firered_desktop.session.comparison import OneResult
    from firered_desktop.session.replay_draft import ReplayDraft
    from firered_desktop.session.session import Session
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Chains that an earlier run of the program left."""

    news: tuple[CourseNews, ...]


class ReplayDesk(QObject):
    """Acts over `window`, and says there what the person should know."""

    def __init__(self, session: Session, icons: Icons, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._icons = icons
        self._window = window

    def attend(self) -> None:
        """Say what becomes of chains from now on."""
        runs = self._session.replaying.runs
        runs.ended.connect(self._say_ended)
        runs.left.connect(self._ask)

    def compose(self, key: Key) -> None:
        """Let the person choose the photographs for the chain that led to a picture."""
        self._show(self._session.replaying.compose(key))

    def compose_of(self, one: OneResult) -> None:
        """The same for a result."""
        self._show(self._session.replaying.compose_of(one.job.id, one.index))

    def tell_again(self, subject: object) -> None:
        """Say once more what was said of `subject`; nothing of what is said elsewhere."""
        if isinstance(subject, LeftOver):
            self._ask(subject.news)
        elif isinstance(subject, CourseNews):
            self._say_ended(subject)

    def _show(self, draft: ReplayDraft) -> None:
        from firered_desktop.ui.replay_dialog import ReplayDialog

        replaying = self._session.replaying
        dialog = ReplayDialog(draft, self._icons, demo=self._session.demo, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.run_wished.connect(lambda: replaying.begin(draft))
        dialog.finished.connect(draft.deleteLater)
        dialog.open()

    def _say_ended(self, news: CourseNews) -> None:
        from firered_desktop.ui.replay_words import ended_words

        done = news.standing.stand is Stand.DONE
        tone = Tone.SUCCESS if done else Tone.WARNING
        self._window.tell(tone, ended_words(news), subject=news)

    def _ask(self, news: tuple[CourseNews, ...]) -> None:
        from firered_desktop.ui.replay_words import left_words

        runs = self._session.replaying.runs

        def answered(act: Callable[[], None]) -> None:
            self._window.notice.clear()
            act()

        go_on = Remedy("Go on with the steps", self.tr("Go on"), lambda: answered(runs.go_on))
        let_be = Remedy(
            "Leave the steps", self.tr("Leave it at that"), lambda: answered(runs.let_be)
        )
        self._window.tell(Tone.INFO, left_words(news), [go_on, let_be], subject=LeftOver(news))
