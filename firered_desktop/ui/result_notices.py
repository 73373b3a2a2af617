"""What the window says of results that left it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.core.errors import FireredError
from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.ui.notice_bar import Remedy, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.session.session import Session
    from firered_desktop.ui.main_window import MainWindow
    from firered_desktop.ui.result_actions import ResultActions
    from firered_desktop.ui.result_panel import ResultPanel


@dataclass(frozen=True, slots=True)
class Saved:
    """Results that were written to `paths`."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class PutBack:
    """A file that is again what it was before a result took its place."""

    path: Path


@dataclass(frozen=True, slots=True)
class Copied:
    """A result that is in the clipboard."""


class ResultNotices(QObject):
    """Tells on `panel`, and on `window` what stays until the person has seen it."""

    def __init__(
        self, session: Session, actions: ResultActions, panel: ResultPanel, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._saving_back = session.saving_back
        self._actions = actions
        self._panel = panel
        self._window = window
        for source in (session.saving.saved, session.saving_back.saved):
            source.connect(self._say_saved)
        session.saving_back.replaced.connect(self._say_replaced)
        session.saving_back.was_put_back.connect(self._say_put_back)
        actions.copied.connect(self._say_copied)

    def tell_again(self, subject: object) -> None:
        """Say once more what was said of `subject`; nothing of what is said elsewhere."""
        if isinstance(subject, Saved):
            self._say_saved(subject.paths)
        elif isinstance(subject, ReplacedFile):
            self._say_replaced(subject)
        elif isinstance(subject, PutBack):
            self._say_put_back(subject.path)
        elif isinstance(subject, Copied):
            self._say_copied()
        elif isinstance(subject, FireredError):
            self._panel.tell(subject)

    def _say_saved(self, paths: Sequence[Path]) -> None:
        words = self.tr("Saved as {file}")
        if len(paths) > 1:
            words = self.tr("{count} files are saved in {folder}")
        first = paths[0]
        text = words.format(file=str(first), count=len(paths), folder=str(first.parent))
        words, spoken = self.tr("Show in folder"), self.tr("Show the saved file")
        show = Remedy("Show the saved file", words, self._actions.show_in_folder, spoken)
        self._panel.tell_done(text, [show], subject=Saved(tuple(paths)))

    def _say_replaced(self, file: ReplacedFile) -> None:
        text = self.tr("{name} is replaced. The old file is kept in the library.")
        back = Remedy(
            "Put the old file back",
            self.tr("Put the old file back"),
            partial(self._saving_back.put_back, file),
        )
        name = Path(file.path).name
        self._window.tell(Tone.SUCCESS, text.format(name=name), [back], subject=file)

    def _say_put_back(self, path: Path) -> None:
        text = self.tr("The old file is back: {file}").format(file=str(path))
        self._window.tell(Tone.SUCCESS, text, subject=PutBack(path))

    def _say_copied(self) -> None:
        text = self.tr("Copied. Paste it in another program.")
        self._panel.tell_done(text, subject=Copied())
