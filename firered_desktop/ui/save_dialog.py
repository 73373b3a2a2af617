"""Saving results as files: where to, under which name, in which form, and what goes along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.naming import named
from firered_desktop.preferences import Preferences, export_choices
from firered_desktop.preferences.export_rows import (
    EXPORT_FOLDER,
    EXPORT_LOCATION,
    EXPORT_TEMPLATE,
)
from firered_desktop.session.save_places import SavePlaces
from firered_desktop.session.saving import Copies, Copy, ending
from firered_desktop.ui.export_contents import ExportContents
from firered_desktop.ui.export_fields import ExportFields
from firered_desktop.ui.export_folder import ExportFolder, Folders
from firered_desktop.ui.export_name import ExportName
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.scroll_column import ScrollColumn
from firered_desktop.ui.segments import Segments
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.job import Job
    from firered_desktop.ui.icons import Icons

WIDTH = 560
GUTTER = METRICS.gap_24 - METRICS.scroll_bar


class SaveDialog(FittedDialog):
    """Asks how result `index` of `job`, or all of them, shall be saved.

    It begins with the choices that `preferences` hold. `beside` is the folder of the original, None
    where the person has no such; `pictures` is where photographs else are. Signals: `wished`
    (Copies), `chosen` (a mapping) with the settings to keep.
    """

    wished = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        job: Job,
        index: int,
        preferences: Preferences,
        icons: Icons,
        *,
        beside: Path | None,
        pictures: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        assert job.result is not None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{self.tr('Save as')} – FireRed Desktop")
        self._job, self._preferences = job, preferences
        self._indices: tuple[int, ...] = (index,)
        self._one = (index,)
        described = job.origin_sha256 is not None
        places = SavePlaces(self)
        self._folder = ExportFolder(_folders(preferences, beside, pictures))
        self._name = ExportName(places, preferences.export_template)
        self._fields = ExportFields(
            preferences,
            job.result.images[index].dimensions,
            job.request.images[0].dimensions,
            profiled=described,
        )
        self._contents = ExportContents(preferences, icons, described=described)
        self._notice = InlineNotice(icons)
        self._arrange()
        self._folder.changed.connect(self._follow)
        self._fields.changed.connect(self._follow)
        self._name.form_typed.connect(self._fields.choose_form)
        self._name.changed.connect(self._say_problem)
        places.seen.connect(self._folder.take_seen)
        self._follow()
        self._name.focus_line()

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("Save as"))
        set_kind(title, "title")
        inside = ScrollColumn()
        inside.column.setSpacing(METRICS.gap_16)
        parts: list[QWidget] = [self._folder, self._name, self._fields, self._contents]
        if len(self._results()) > 1:
            parts.insert(0, self._make_choice())
        for part in parts:
            inside.column.addWidget(part)
        inside.column.addStretch(1)
        column = QVBoxLayout(self)
        # The bar of a page that scrolls stands beside the column in which everything is aligned.
        margin = METRICS.gap_24
        column.setContentsMargins(margin, margin, GUTTER, margin)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(title)
        column.addWidget(inside, 1)
        for last in (self._notice, self._make_buttons()):
            beside = QHBoxLayout()
            beside.setContentsMargins(0, 0, METRICS.gap_24 - GUTTER, 0)
            beside.addWidget(last)
            column.addLayout(beside)

    def _make_choice(self) -> Segments:
        count = len(self._results())
        segments = Segments(
            {
                "This result": self.tr("This result"),
                "All results": self.tr("All {count} results").format(count=count),
            }
        )
        segments.chosen.connect(self._choose_results)
        return segments

    def _make_buttons(self) -> QWidget:
        cancel = QPushButton(self.tr("Do not save"))
        set_name(cancel, "Do not save", cancel.text())
        save = QPushButton(self.tr("Save"))
        set_name(save, "Save", save.text())
        set_kind(save, "primary")
        save.setDefault(True)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._ask_and_save)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(save)
        return buttons

    def _results(self) -> tuple[int, ...]:
        assert self._job.result is not None
        return tuple(range(len(self._job.result.images)))

    def _choose_results(self, at: int) -> None:
        self._indices = self._results() if at else self._one
        self._follow()

    def _follow(self) -> None:
        assert self._job.result is not None
        form = self._fields.form
        self._contents.show_written(form is not None)
        wanted = [
            (named(self._job, index), ending(self._job.result.images[index], form))
            for index in self._indices
        ]
        self._name.show_results(wanted, self._folder.folder)

    def _say_problem(self) -> None:
        wrong = self._name.problem
        # The places that there are stand below the line.
        self._notice.tell("" if wrong is None else say(wrong.happened), Tone.ERROR)

    def _ask_and_save(self) -> None:
        if self._name.problem is not None:
            self._name.focus_line()
        elif not self._folder.is_good():
            words = self.tr("This is no whole path of a folder. Choose one with Browse.")
            self._notice.tell(words, Tone.ERROR)
        elif self._name.taken:
            self._ask_to_replace()
        else:
            self._save()

    def _ask_to_replace(self) -> None:
        taken = self._name.taken
        words = (
            self.tr("{count} files are there already. Replace them?")
            if len(taken) > 1
            else self.tr("{name} already exists. Replace it?")
        )
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(self.tr("Save as"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(words.format(name=taken[0], count=len(taken)))
        keep = question.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        over = question.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        for button, identifier in ((keep, "Keep"), (over, "Replace")):
            set_name(button, identifier, button.text())
        question.setDefaultButton(keep)
        question.setEscapeButton(keep)
        over.clicked.connect(lambda: self._save(frozenset(taken)))
        question.open()

    def _save(self, over: frozenset[str] = frozenset()) -> None:
        contents = self._contents.values()
        now = replace(self._preferences, **{**self._fields.values(), **contents})
        files = zip(self._indices, self._name.files(), strict=True)
        copies = Copies(
            self._job,
            tuple(Copy(index, *name) for index, name in files),
            self._folder.folder,
            self._fields.form,
            export_choices(now, self._job.request.images[0].dimensions),
            replace=over,
        )
        self._remember({**self._fields.chosen(), **contents})
        self.wished.emit(copies)
        self.accept()

    def _remember(self, values: Mapping[str, Any]) -> None:
        """Tell what of the choices is another one than in the settings."""
        now = {**values, EXPORT_TEMPLATE.name: self._name.template}
        if self._folder.is_chosen:
            now[EXPORT_FOLDER.name] = self._folder.remembered
        # Where a photograph was taken is told each time anew, or always by the settings.
        del now[EXPORT_LOCATION.name]
        before = self._preferences.values()
        self.chosen.emit({name: now[name] for name in now if now[name] != before[name]})


def _folders(preferences: Preferences, beside: Path | None, pictures: Path) -> Folders:
    kept = preferences.export_folder
    first = Path(kept).expanduser() if kept is not None else beside or pictures
    return Folders(first, beside, pictures)
