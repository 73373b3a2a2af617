"""The settings of an edit from the history: to read, to copy, and to take up again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.models import find_model
from firered_desktop.core.parameters import PROMPT, TABLE
from firered_desktop.core.quality import quality_of
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark, InlineNotice, Tone
from firered_desktop.ui.joining import listed
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.parameter_words import CUSTOM, value_words, words
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.core.job import Job
    from firered_desktop.session.draft import Draft

WIDTH = 520

_PICTURES = QT_TRANSLATE_NOOP("edit settings", "Pictures")
_QUALITY = QT_TRANSLATE_NOOP("edit settings", "Quality")
_MODEL = QT_TRANSLATE_NOOP("edit settings", "Model")
_YOURS = QT_TRANSLATE_NOOP("edit settings", "yours: {value}")
_LINE = QT_TRANSLATE_NOOP("edit settings", "{name}: {value}")


@dataclass(frozen=True, slots=True)
class Row:
    """One setting of an edit in words; `yours` is what the panel has now, where that differs."""

    name: str
    value: str
    yours: str = ""


class EditSettingsDialog(FittedDialog):
    """Shows what `job` was asked with, beside what `draft` has now; it changes nothing by itself.

    `adopted` (bool) says that they shall be taken up, with their seed or without. While the
    settings are `locked` it says that those of the panel will stay.
    """

    adopted = Signal(bool)

    def __init__(
        self,
        job: Job,
        draft: Draft,
        icons: Icons,
        *,
        locked: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        self._rows = tuple(setting_rows(job, draft))
        title = self.tr("Settings of this edit")
        self.setWindowTitle(f"{title} – FireRed Desktop")
        heading = QLabel()
        set_label(heading, title)
        set_kind(heading, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(heading)
        column.addWidget(self._make_prompt(job))
        column.addLayout(self._make_rows(icons))
        notice = InlineNotice(icons)
        column.addWidget(notice)
        if locked:
            notice.tell(
                self.tr("Your settings are locked: pictures and instruction alone are taken up."),
                Tone.INFO,
            )
        column.addLayout(self._make_buttons(icons))

    def text(self) -> str:
        """The settings as lines of text."""
        template = _said(_LINE)
        return "\n".join(template.format(name=row.name, value=row.value) for row in self._rows)

    def _make_prompt(self, job: Job) -> QLabel:
        prompt = _selectable(job.request.prompt)
        prompt.setAccessibleName(words(PROMPT.label))
        set_kind(prompt, "label")
        return prompt

    def _make_rows(self, icons: Icons) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(METRICS.gap_12)
        grid.setVerticalSpacing(METRICS.gap_8)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        top = Qt.AlignmentFlag.AlignTop
        for at, row in enumerate(self._rows):
            name = QLabel(row.name)
            set_kind(name, "quiet")
            grid.addWidget(name, at, 0, top)
            grid.addWidget(_selectable(row.value), at, 1)
            if row.yours:
                grid.addWidget(_mark(icons), at, 2, top)
                yours = QLabel(_said(_YOURS).format(value=row.yours))
                yours.setTextFormat(Qt.TextFormat.PlainText)
                yours.setWordWrap(True)
                set_kind(yours, "quiet")
                grid.addWidget(yours, at, 3, top)
        return grid

    def _make_buttons(self, icons: Icons) -> QHBoxLayout:
        copy = QPushButton(icons.icon("copy"), self.tr("Copy"))
        set_kind(copy, "flat")
        set_name(copy, "Copy settings", self.tr("Copy settings"))
        copy.clicked.connect(self._copy)
        without = self._make_adopting("Use without the seed", self.tr("Use without the seed"))
        without.clicked.connect(lambda: self._adopt(with_seed=False))
        use = self._make_adopting("Use all of these settings", self.tr("Use these settings"))
        set_kind(use, "primary")
        use.setDefault(True)
        use.clicked.connect(lambda: self._adopt(with_seed=True))
        line = QHBoxLayout()
        line.setSpacing(METRICS.gap_8)
        line.addWidget(copy)
        line.addStretch(1)
        line.addWidget(without)
        line.addWidget(use)
        return line

    def _make_adopting(self, identifier: str, text: str) -> QPushButton:
        button = QPushButton(text)
        set_name(button, identifier, text)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _adopt(self, *, with_seed: bool) -> None:
        self.adopted.emit(with_seed)
        self.accept()


def setting_rows(job: Job, draft: Draft) -> Iterator[Row]:
    """What `job` was asked with, in the order of the panel, beside what `draft` has."""
    request = job.request
    yield Row(_said(_PICTURES), listed(PurePath(image.path).name for image in request.images))
    quality, own = quality_of(request.parameters), draft.quality.chosen
    yield _row(_said(_QUALITY), *(words(each.label if each else CUSTOM) for each in (quality, own)))
    model = find_model(request.model_id)
    yield _row(_said(_MODEL), model.label if model else request.model_id, draft.model.label)
    for parameter in TABLE:
        if parameter is PROMPT:
            continue
        value, mine = request.parameters.value(parameter), draft.parameters.value(parameter)
        yield _row(
            words(parameter.label), value_words(parameter, value), value_words(parameter, mine)
        )


def _row(name: str, value: str, yours: str) -> Row:
    return Row(name, value, "" if yours == value else yours)


def _selectable(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_kind(label, "figure")
    return label


def _mark(icons: Icons) -> IconMark:
    mark = IconMark()
    mark.show_icon(icons.icon("difference", Tint.QUIET))
    return mark


def _said(source: str) -> str:
    return QCoreApplication.translate("edit settings", source)
