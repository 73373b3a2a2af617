from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QProcessEnvironment, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from firered_desktop.app import Program, open_program, signs_of_system
from firered_desktop.assets import assets_folder
from firered_desktop.core.desktop_signs import DesktopNotice, WorkInHand
from firered_desktop.core.errors import Offline
from firered_desktop.core.judging import SetNote
from firered_desktop.core.parameters import PROMPT, SEED
from firered_desktop.diagnostics import Diagnostics
from firered_desktop.outbox.surroundings import Patience
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.services import Choice
from firered_desktop.session.first_start import Step
from firered_desktop.session.hand_over import HandOver, MeetingPlace
from firered_desktop.session.pictures import MOST_PICTURES
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.main_window import Page
from tests.conftest import ExpectedLogs
from tests.contract.gallery_contract import finished, said
from tests.session.fake_desktop import FakeDesktop

W = TypeVar("W", bound=QWidget)
LANDSCAPE = assets_folder() / "samples" / "landscape.jpg"
CANARY = "canary-id:canary-secret"


class Started:
    """The program in a window, in a temporary profile, with nobody to ask."""

    def __init__(self, qtbot: QtBot, application: QApplication, home: Path) -> None:
        self._qtbot = qtbot
        self._application = application
        self.settings = PreferencesFile(home / "settings.toml")
        self.settings.save(Preferences(language="en"))
        self.choice = Choice(
            library=home / "library", patience=Patience(0, 0, 0), settings=self.settings
        )
        self.diagnostics = Diagnostics(home / "log")
        self.program: Program | None = None

    def open(
        self, *pictures: Path, demo: bool = False, desktop: FakeDesktop | None = None
    ) -> Program:
        choice = replace(self.choice, demo=demo)
        self.program = Program(self._application, choice, self.diagnostics, desktop)
        self.program.begin(pictures, "")
        self._qtbot.waitExposed(self.program.desktop.window)
        return self.program

    def close(self) -> None:
        if self.program is not None:
            self.program.close()
            self.program._translation.use("en")  # the application is that of all tests
            self.program.desktop.window.deleteLater()
            self.program.session.deleteLater()
            self.program.appearance.deleteLater()
            self.program = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=20_000)

    def named(self, identifier: str, kind: type[W]) -> W:
        """The one widget of this name that shows, or will show in a moment."""

        def shown() -> list[W]:
            assert self.program is not None
            return [
                each
                for each in self.program.desktop.window.findChildren(kind)
                if each.accessibleIdentifier() == identifier and each.isVisible()
            ]

        self.until(lambda: len(shown()) == 1)
        return shown()[0]

    def click(self, identifier: str) -> None:
        QTest.mouseClick(self.named(identifier, QAbstractButton), Qt.MouseButton.LeftButton)

    def says(self, words: str) -> bool:
        """Whether the window shows `words`."""
        assert self.program is not None
        labels = self.program.desktop.window.findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())


@pytest.fixture
def started(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Started]:
    font = qapp.font()
    made = Started(qtbot, qapp, tmp_path)
    yield made
    made.close()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


def test_the_first_start_is_three_steps_and_does_not_come_again(started: Started) -> None:
    started.open()
    for step in Step:
        assert started.says(f"Step {step} of 3")
        started.click("Next")
    started.until(lambda: started.settings.load().first_start_done)
    assert not started.says("Step")
    assert started.named("Compare", QWidget).isVisible()
    started.close()
    started.open()
    assert not started.says("Step")


def test_the_first_start_can_be_skipped(started: Started) -> None:
    started.open()
    started.click("Next")
    started.click("Skip")
    started.until(lambda: started.settings.load().first_start_done)
    assert not started.says("Step")


@pytest.mark.parametrize(("pictures", "demo"), [((LANDSCAPE,), False), ((), True)])
def test_with_pictures_or_in_the_demo_there_is_no_first_start(
    started: Started, pictures: tuple[Path, ...], demo: bool
) -> None:
    started.open(*pictures, demo=demo)
    assert not started.says("Step")
    assert not started.settings.load().first_start_done


def shown_step(program: Program) -> int:
    return int(program.session.first_start.step or 0)


def test_another_language_is_spoken_at_once_and_the_step_stays(started: Started) -> None:
    program = started.open()
    former = program.desktop.window
    former.resize(1100, 700)
    started.click("Simplified Chinese")
    started.until(lambda: program.desktop.window is not former)
    assert started.settings.load().language == "zh_CN"
    assert shown_step(program) == Step.LANGUAGE
    assert started.named("Simplified Chinese", QAbstractButton).isChecked()
    assert program.desktop.window.size() == QSize(1100, 700)
    started.until(lambda: not isValid(former))
    started.click("Next")
    assert shown_step(program) == Step.KEY


def test_what_is_no_key_is_said_in_the_panel(started: Started) -> None:
    started.open()
    started.click("Next")
    field = started.named("fal key", QLineEdit)
    QTest.keyClicks(field, "nonsense")
    QTest.keyClick(field, Qt.Key.Key_Return)
    started.until(lambda: started.says("This does not look like a fal key."))
    assert started.named("Check and keep", QAbstractButton).isEnabled()


def test_the_largest_size_is_kept_with_the_last_step(started: Started) -> None:
    started.open()
    started.click("Next")
    started.click("Next")
    started.named("Largest size", QDoubleSpinBox).setValue(4.0)
    started.click("Next")
    started.until(lambda: started.settings.load().first_start_done)
    assert started.settings.load().largest_size_mp == 4.0


def test_the_demo_opens_in_place_with_what_was_composed(started: Started) -> None:
    program = started.open()
    program.session.draft.add([LANDSCAPE])
    program.session.draft.set_value(PROMPT, "warmer")
    program.session.draft.set_value(SEED, 7)
    started.click("Next")
    started.click("Try the demo without a key")
    started.until(lambda: program.session.demo)
    started.until(lambda: started.says("demo: nothing is sent"))
    assert not started.says("Step")
    draft = program.session.draft
    assert [picture.path for picture in draft.pictures] == [LANDSCAPE]
    assert draft.parameters.value(PROMPT) == "warmer"
    assert draft.parameters.value(SEED) == 7
    assert started.settings.load().first_start_done
    started.until(lambda: not draft.problems())


def test_a_key_leads_out_of_the_demo_even_where_no_keyring_keeps_it(started: Started) -> None:
    program = started.open(LANDSCAPE, demo=True)
    program.services.keys.save("some:key")
    program.session.account.look()  # as after one that fal has accepted
    started.until(lambda: not program.session.demo)
    started.until(lambda: started.says("key for this run only"))
    assert [picture.path for picture in program.session.draft.pictures] == [LANDSCAPE]


def test_in_the_demo_a_key_is_not_shown_to_the_demo_which_takes_any(started: Started) -> None:
    program = started.open(demo=True)
    program.session.account.offer("some:key")
    refused: list[object] = []
    program.session.account.refused.connect(refused.append)
    started.until(lambda: bool(refused))
    assert isinstance(refused[0], Offline)  # there is no network in tests


def fail() -> None:
    raise ValueError(f"{CANARY} my canary wish {Path.home()}/a.jpg")


def test_a_bug_is_told_once_with_details_that_hold_no_secret_and_the_window_goes_on(
    started: Started, expected_logs: ExpectedLogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAL_KEY", CANARY)
    expected_logs.expect("Nobody took this error")
    with started.diagnostics:
        program = started.open(LANDSCAPE)
        program.session.draft.set_value(PROMPT, "my canary wish")
        for _ in range(2):
            QTimer.singleShot(0, fail)
        started.until(lambda: started.says("Something unexpected happened (ValueError)"))
        started.click("Copy details")
        copied = QGuiApplication.clipboard().text()
        assert "ValueError" in copied
        assert "test_app.py" in copied
        assert "~/a.jpg" in copied
        assert "canary wish" not in copied
        assert "canary-" not in copied
        started.click("Dismiss")
        assert not started.says("unexpected")
        started.until(lambda: program.session.draft.problems() == ())
        started.close()


def test_what_a_second_start_brings_is_composed_in_front(started: Started, tmp_path: Path) -> None:
    program = started.open(LANDSCAPE)
    place = MeetingPlace(tmp_path / "library", demo=False, folder=tmp_path)
    assert place.claim()
    reception = program.receive(place)
    program.desktop.window.showMinimized()
    other = assets_folder() / "samples" / "object.jpg"
    reception.arrived.emit(HandOver((other,), "warmer"))
    draft = program.session.draft
    assert [picture.path for picture in draft.pictures] == [LANDSCAPE, other]
    assert draft.parameters.value(PROMPT) == "warmer"
    assert not program.desktop.window.isMinimized()


def run_an_edit(started: Started, program: Program) -> None:
    """Run the draft, and look elsewhere."""
    program.session.draft.set_value(PROMPT, "warmer")
    started.until(lambda: not program.session.draft.problems())
    started.click("Run edit")
    program.desktop.window.showMinimized()


def test_an_edit_that_ends_out_of_sight_is_told_on_the_desktop_and_a_click_shows_it(
    started: Started,
) -> None:
    desktop = FakeDesktop()
    program = started.open(LANDSCAPE, demo=True, desktop=desktop)
    run_an_edit(started, program)
    started.until(lambda: desktop.shown is not None)
    assert [notice.title for notice in desktop.notices] == ["Edit finished"]
    assert "warmer" not in desktop.notices[0].body
    assert WorkInHand(1, None) in desktop.works
    assert desktop.work is None
    (job,) = program.session.edits.jobs()
    program.session.draft.clear()
    program.session.comparison.show_draft(None)
    program.desktop.window.show_page(Page.HISTORY)
    desktop.click(token="to the front")
    window = program.desktop.window
    started.until(lambda: not window.isMinimized() and window.page is Page.COMPOSE)
    started.until(lambda: program.session.comparison.job is not None)
    assert program.session.comparison.job == program.session.edits.job(job.id)
    read_by_qt = QProcessEnvironment.systemEnvironment()
    assert read_by_qt.value("XDG_ACTIVATION_TOKEN") == "to the front"
    os.unsetenv("XDG_ACTIVATION_TOKEN")
    started.close()
    assert desktop.closed


def test_nothing_is_told_on_the_desktop_of_what_is_seen_in_the_window(started: Started) -> None:
    desktop = FakeDesktop()
    program = started.open(LANDSCAPE, demo=True, desktop=desktop)
    run_an_edit(started, program)
    program.desktop.window.showNormal()
    program.desktop.window.activateWindow()
    started.until(lambda: bool(program.session.edits.jobs()))
    started.until(lambda: desktop.works[-1] is None and len(desktop.works) > 1)
    assert desktop.notices == []


def test_in_the_demo_the_desktop_hears_of_the_new_session(started: Started) -> None:
    desktop = FakeDesktop()
    program = started.open(LANDSCAPE, desktop=desktop)
    former = program.session
    former.go_to(demo=True)
    started.until(lambda: program.session is not former)
    run_an_edit(started, program)
    started.until(lambda: desktop.shown is not None)
    desktop.click()
    started.until(lambda: program.session.comparison.job is not None)


def test_on_linux_the_desktop_is_spoken_to_over_its_bus(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    signs = signs_of_system(qapp)
    signs.show_work(WorkInHand(1, None))
    signs.tell(DesktopNotice("Edit finished", "", "Show"))
    signs.close()


def test_it_is_said_where_there_is_no_room_for_all_pictures(started: Started) -> None:
    started.open(*[LANDSCAPE] * (MOST_PICTURES + 2))
    started.until(lambda: started.says("left out: 2"))


def test_the_library_is_moved_and_the_window_goes_on_there(
    started: Started, tmp_path: Path
) -> None:
    program = started.open(demo=True)
    pasted = program.services.library.folder / "pictures" / "ab" / "pasted.jpg"
    pasted.parent.mkdir()
    pasted.write_bytes(LANDSCAPE.read_bytes())
    program.session.draft.add([LANDSCAPE, pasted])
    place = tmp_path / "other disk"
    program.session.archive.keeping.move(place)
    started.until(lambda: program.services.library.folder == place)
    assert started.settings.load().library_path == place
    moved = place / "pictures" / "ab" / "pasted.jpg"
    assert [each.path for each in program.session.draft.pictures] == [LANDSCAPE, moved]
    started.until(lambda: started.says("The former one is still in"))
    started.click("Delete the former library")
    started.click("Delete for good")
    started.until(lambda: not (tmp_path / "library").exists())
    assert moved.exists()


def test_a_damaged_library_without_a_copy_begins_anew_where_that_is_wished(
    started: Started, qapp: QApplication, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "library" / "library.sqlite3"
    database.parent.mkdir()
    database.write_bytes(b"no edits" * 500)

    def answer() -> None:
        (box,) = [each for each in qapp.topLevelWidgets() if isinstance(each, QMessageBox)]
        (begin,) = box.findChildren(QAbstractButton, "Begin a new library")
        begin.click()

    QTimer.singleShot(0, answer)
    started.program = open_program(qapp, started.choice, started.diagnostics)
    assert started.program is not None
    started.program.begin((), "")
    assert started.says("had no copy")
    assert list(database.parent.glob("library-damaged-*.sqlite3"))
    capfd.readouterr()


def test_a_note_that_was_written_just_before_the_end_is_kept(started: Started) -> None:
    program = started.open(demo=True)
    program.services.library.add(finished(1))
    folder, keys = program.services.library.folder, program.services.library.gallery.keys_of
    program.session.archive.judgements.judge(keys("edit-1"), SetNote("for the cover"))
    started.close()
    with SqliteLibrary(folder) as library:
        assert said(library, "edit-1").note == "for the cover"
