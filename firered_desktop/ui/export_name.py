"""What copies are called, with a look at what stands there already."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from firered_desktop.core.export import ExportFormat
from firered_desktop.core.naming import PLACES, Named, file_stem, template_problem
from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.core.errors import Problem
    from firered_desktop.session.save_places import SavePlaces, Seen


class ExportName(QWidget):
    """A line for the template, and what it comes to in a folder.

    Signals: `form_typed` (ExportFormat) when the name was given the ending of another format,
    `changed` when it is another one.
    """

    form_typed = Signal(object)
    changed = Signal()

    def __init__(self, places: SavePlaces, template: str) -> None:
        super().__init__()
        self._places = places
        self._folder = Path()
        self._wanted: Sequence[tuple[Named, str]] = ()
        self._seen: Seen | None = None
        self._line = QLineEdit(template)
        set_name(self._line, "File name", self.tr("File name"))
        self._preview = ElidedLabel()
        set_kind(self._preview, "figure")
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        set_kind(self._note, "quiet")
        self._replace = QCheckBox(self.tr("Replace what is there"))
        set_name(self._replace, "Replace what is there", self._replace.text())
        self._arrange()
        self._line.textEdited.connect(self._typed)
        self._replace.toggled.connect(self._say_seen)
        places.seen.connect(self._take_seen)

    @property
    def template(self) -> str:
        """The template without the ending that was typed behind it."""
        text = self._line.text().strip()
        return text if self._typed_form() is None else text[: -len(PurePath(text).suffix)]

    @property
    def taken(self) -> tuple[str, ...]:
        """The names that files have already and that shall be replaced."""
        known = self._seen is not None and self._replace.isChecked()
        return self._seen.taken if self._seen is not None and known else ()

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the template."""
        return template_problem(self.template)

    def files(self) -> tuple[tuple[str, str], ...]:
        """What the copies are called, without number for what is there: stems and endings."""
        typed, form = PurePath(self._line.text().strip()).suffix, self._typed_form()
        return tuple(
            (
                file_stem(self.template, what),
                typed if form is not None and form is _form_of(suffix) else suffix,
            )
            for what, suffix in self._wanted
        )

    def show_results(self, wanted: Sequence[tuple[Named, str]], folder: Path) -> None:
        """Name these, by what each can be called and its ending, in `folder`."""
        self._wanted, self._folder = wanted, folder
        typed = self._typed_form()
        if typed is not None and typed is not _form_of(wanted[0][1]):
            self._line.setText(self.template)  # another format was chosen since
        self._look()

    def focus_line(self) -> None:
        """Let the person type another name at once."""
        self._line.setFocus()
        self._line.selectAll()

    def _arrange(self) -> None:
        label = QLabel()
        set_label(label, self.tr("File name"))
        set_kind(label, "label")
        label.setBuddy(self._line)
        known = " ".join(f"{{{place}}}" for place in PLACES)
        hint = QLabel(self.tr("Filled in: {places}").format(places=known))
        hint.setWordWrap(True)
        set_kind(hint, "quiet")
        self._line.setAccessibleDescription(hint.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        for widget in (label, self._line, hint, self._preview, self._note, self._replace):
            column.addWidget(widget)
        self._note.hide()
        self._replace.hide()

    def _typed(self) -> None:
        form = self._typed_form()
        if form is not None and form is not _form_of(self._wanted[0][1]):
            self.form_typed.emit(form)
        self._look()

    def _typed_form(self) -> ExportFormat | None:
        return ExportFormat.of_path(PurePath(self._line.text().strip()))

    def _look(self) -> None:
        """Say what the copies are called, and look whether such files are there."""
        self._seen = None
        self._note.hide()
        files = self.files() if self.problem is None else ()
        self._show_names(["".join(each) for each in files])
        if files:
            self._places.look(self._folder, files)
        self.changed.emit()

    def _show_names(self, names: Sequence[str]) -> None:
        words = self.tr("{first} and {count} more") if len(names) > 1 else "{first}"
        first = names[0] if names else ""
        self._preview.setText(words.format(first=first, count=len(names) - 1))
        self._preview.setVisible(bool(names))

    def _take_seen(self, seen: Seen) -> None:
        self._seen = seen
        self._say_seen()

    def _say_seen(self) -> None:
        seen, words = self._seen, ""
        if seen is None:
            return
        if self.taken:
            words = self.tr("{name} is there already and will be replaced.")
            words = words.format(name=seen.taken[0])
        elif seen.taken:
            at = seen.names.index(seen.taken[0])
            words = self.tr("{name} is there already; the copy will be called {free}.")
            words = words.format(name=seen.taken[0], free=seen.free[at])
        elif not seen.is_there:
            words = self.tr("This folder is not there yet; it is made when you save.")
        self._show_names(seen.names if self.taken else seen.free)
        self._replace.setVisible(bool(seen.taken))
        self._note.setText(words)
        self._note.setVisible(bool(words))


def _form_of(suffix: str) -> ExportFormat | None:
    return ExportFormat.of_path(PurePath(f"copy{suffix}"))
