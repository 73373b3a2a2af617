from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer, WorkInHand
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.tray_desktop import TrayDesktop

NOTICE = DesktopNotice("Edit finished", "Compare before and after.", "Show")


class SeenTray(QSystemTrayIcon):
    """A tray icon that is only written down: where there is no tray, Qt complains of it."""

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(icon, parent)
        self.messages: list[tuple[str, str]] = []
        self.seen = False

    def show(self) -> None:
        self.seen = True

    def hide(self) -> None:
        self.seen = False

    def showMessage(self, title: str, message: str, *_: object) -> None:  # noqa: N802 - Qt's name
        self.messages.append((title, message))


class Desk:
    """The tray and the program's icon, as they are seen."""

    def __init__(self, icon: QIcon) -> None:
        self.trays: list[SeenTray] = []
        self.badges: list[int] = []
        self.progress: list[tuple[int, WorkInHand | None]] = []
        self.answers: list[NoticeAnswer] = []
        self.signs = TrayDesktop(
            icon,
            self.badges.append,
            lambda window, work: self.progress.append((window, work)),
            self._make,
        )
        self.signs.listen(self.answers.append)

    def _make(self, icon: QIcon, parent: QObject) -> SeenTray:
        self.trays.append(SeenTray(icon, parent))
        return self.trays[-1]


@pytest.fixture
def desk(qtbot: QtBot, plain_icons: Icons) -> Desk:
    return Desk(plain_icons.application_icon())


def test_a_notice_is_a_message_of_an_icon_that_is_there_only_meanwhile(desk: Desk) -> None:
    assert desk.trays == []
    desk.signs.tell(NOTICE)
    assert [(tray.messages, tray.seen) for tray in desk.trays] == [
        ([(NOTICE.title, NOTICE.body)], True)
    ]
    desk.signs.take_back()
    assert not desk.trays[0].seen
    desk.signs.tell(NOTICE)
    assert len(desk.trays) == 1
    desk.signs.close()


def test_a_click_on_the_message_or_on_the_icon_opens_it(desk: Desk) -> None:
    desk.signs.tell(NOTICE)
    desk.trays[0].messageClicked.emit()
    assert desk.answers == [NoticeAnswer(opened=True)]
    assert not desk.trays[0].seen
    desk.signs.tell(NOTICE)
    desk.trays[0].activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert len(desk.answers) == 2
    desk.signs.close()


def test_work_is_counted_on_the_icon_and_shown_at_the_window(desk: Desk, qtbot: QtBot) -> None:
    window, hidden = QMainWindow(), QMainWindow()
    qtbot.addWidget(window)
    qtbot.addWidget(hidden)
    with qtbot.waitExposed(window):
        window.show()
    work = WorkInHand(3, 0.25)
    desk.signs.show_work(work)
    desk.signs.show_work(None)
    assert desk.badges == [3, 0]
    assert desk.progress == [(window.winId(), work), (window.winId(), None)]


def test_where_a_system_shows_no_progress_the_count_is_all(plain_icons: Icons) -> None:
    badges: list[int] = []
    signs = TrayDesktop(plain_icons.application_icon(), badges.append)
    signs.show_work(WorkInHand(1, None))
    signs.close()
    assert badges == [1, 0]


def test_nothing_is_left_after_the_end_and_nothing_comes(desk: Desk) -> None:
    desk.signs.tell(NOTICE)
    desk.signs.show_work(WorkInHand(2, 0.5))
    desk.signs.close()
    desk.signs.tell(NOTICE)
    desk.signs.show_work(WorkInHand(1, None))
    assert not desk.trays[0].seen
    assert desk.badges == [2, 0]
