"""The real window led through the main job on the demo service; a picture of each step."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from firered_desktop.app import Program
from firered_desktop.assets import assets_folder
from firered_desktop.core.job import State
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.services import Choice
from firered_desktop.session.comparison import Side
from firered_desktop.session.pictures import PictureState
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.main_window import Page

PULSE = 20  # milliseconds between looks at whether a step is done
PATIENCE = 60_000  # milliseconds for one step; a tour that takes longer has lost its way
INSTRUCTIONS = {
    "en": "Replace the grey sky with a warm sunset; keep everything else as it is.",
    "zh_CN": "把灰色的天空换成温暖的日落，其余部分保持不变。",
}

W = TypeVar("W", bound=QWidget)
Condition = Callable[[], bool]
Steps = Generator[Condition, None, None]


class TourLostError(Exception):
    """A step did not come to its end."""


def run_tour(folder: Path, language: str, theme: str, size: tuple[int, int], scale: float) -> int:
    """Lead the window through the main job and write a PNG of each step into `folder`.

    `size` is in device-independent pixels; a PNG has `scale` times as many.
    """
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="firered-tour-") as home:
        settings = PreferencesFile(Path(home) / "settings.toml")
        settings.save(Preferences(language=language, theme=theme, first_start_done=True))
        choice = Choice(demo=True, library=Path(home) / "library", settings=settings)
        program = Program(application, choice)
        try:
            tour = Tour(program, (folder, Path(home)), INSTRUCTIONS[language], size)
            return tour.run(application)
        finally:
            program.close()


class Tour:
    """Leads one window; each step waits for what it started."""

    def __init__(
        self,
        program: Program,
        folders: tuple[Path, Path],
        instruction: str,
        size: tuple[int, int],
    ) -> None:
        """Lead `program`; `folders` are for the pictures and for files of the tour's own."""
        self._folder, self._home = folders
        self._program = program
        self._window = program.desktop.window
        self._instruction = instruction
        self._size = size
        self._count = 0
        self._failure: Exception | None = None
        self._course = self._steps()
        self._condition: Condition = lambda: True
        self._waited = 0  # milliseconds

    def run(self, application: QApplication) -> int:
        """Take every step and return the exit status; raises TourLostError."""
        self._program.begin((), "")
        self._window.resize(*self._size)
        timer = QTimer()
        timer.setInterval(PULSE)
        timer.timeout.connect(self._pulse)
        timer.start()
        application.exec()
        timer.stop()
        if self._failure is not None:
            raise self._failure
        return 0

    def _pulse(self) -> None:
        self._waited += PULSE
        try:
            if self._condition():
                self._condition, self._waited = next(self._course), 0
        except StopIteration:
            QApplication.quit()
        except Exception as error:  # noqa: BLE001 - raised again once the loop has ended
            self._lose(error)
        if self._waited > PATIENCE:
            self._lose(TourLostError(f"after picture {self._count}"))

    def _lose(self, error: Exception) -> None:
        self._failure = error
        QApplication.quit()

    def _steps(self) -> Steps:
        yield from self._compose()
        yield from self._run()
        yield from self._judge()
        yield from self._look_around()
        yield from self._stumble()

    def _compose(self) -> Steps:
        desktop = self._program.desktop
        yield self._settled()
        self._keep("empty")
        self._drop(desktop.compose.slots, assets_folder() / "samples" / "landscape.jpg")
        draft = self._program.session.draft
        yield lambda: bool(draft.pictures) and draft.pictures[0].state is PictureState.READY
        yield self._settled()
        self._keep("picture")
        editor = self._named("Instruction", QPlainTextEdit)
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton)
        editor.insertPlainText(self._instruction)
        yield self._settled()
        self._keep("instruction")

    def _run(self) -> Steps:
        edits = self._program.session.edits
        self._click(self._named("Run edit", QWidget))
        yield lambda: any(job.state is State.IN_PROGRESS for job in edits.jobs())
        yield self._settled()
        self._keep("working")
        yield lambda: any(job.state is State.FINISHED for job in edits.jobs())
        comparison = self._program.session.comparison
        yield lambda: comparison.image(Side.AFTER) is not None
        yield self._settled()

    def _judge(self) -> Steps:
        compare = self._program.desktop.result.compare
        for mode, name in (
            (Mode.SPLIT, "before-after"),
            (Mode.SIDE_BY_SIDE, "side-by-side"),
            (Mode.DIFFERENCE, "difference"),
        ):
            compare.set_mode(mode)
            yield self._settled()
            self._keep(name)
        compare.set_mode(Mode.SPLIT)

    def _look_around(self) -> Steps:
        desktop = self._program.desktop
        self._click(self._named("More settings", QWidget))
        yield self._settled()
        self._keep("more-settings")
        desktop.window.show_page(Page.HISTORY)
        yield self._settled()
        self._keep("history")
        desktop.window.show_page(Page.COMPOSE)
        for show, name in (
            (desktop.dialogs.show_settings, "settings"),
            (desktop.dialogs.ask_for_key, "key"),
            (desktop.dialogs.show_keys, "keys"),
        ):
            show()
            yield self._settled()
            dialog = self._dialog()
            self._keep(name, dialog)
            dialog.close()

    def _stumble(self) -> Steps:
        """What a person sees who runs nothing, or drops what is no picture."""
        desktop, draft = self._program.desktop, self._program.session.draft
        draft.clear()
        self._click(self._named("Run edit", QWidget))
        yield self._settled()
        self._keep("problem")
        letter = self._home / "letter.jpg"
        letter.write_text("Dear all,", encoding="utf-8")
        self._drop(desktop.compose.slots, letter)
        yield lambda: bool(draft.pictures) and draft.pictures[0].state is PictureState.FAILED
        yield self._settled()
        self._keep("unreadable")

    def _settled(self) -> Condition:
        """Whether what was asked for has been painted: some turns of the loop later."""
        left = 6

        def passed() -> bool:
            nonlocal left
            left -= 1
            return left <= 0

        return passed

    def _named(self, identifier: str, kind: type[W]) -> W:
        """The widget that a screen reader finds under this name."""
        for widget in self._window.findChildren(kind):
            if widget.accessibleIdentifier() == identifier:
                return widget
        raise TourLostError(f"nothing is called {identifier}")

    def _dialog(self) -> QDialog:
        found = [each for each in self._window.findChildren(QDialog) if each.isVisible()]
        if not found:
            raise TourLostError("no dialog opened")
        return found[-1]

    def _keep(self, name: str, widget: QWidget | None = None) -> None:
        self._count += 1
        path = self._folder / f"{self._count:02}-{name}.png"
        (widget or self._window).grab().save(str(path))
        print(path)  # noqa: T201 - the command says what it made

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _drop(self, widget: QWidget, path: Path) -> None:
        """Drop a file as a file manager would: Qt delivers it to who accepted the entering."""
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(path))])
        at = widget.rect().center() if widget.rect().isValid() else QPoint()
        copy = Qt.DropAction.CopyAction
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(at, copy, content, buttons, none)
        QApplication.sendEvent(widget, entering)
        dropped = QDropEvent(QPointF(at), copy, content, buttons, none)
        QApplication.sendEvent(widget, dropped)
