"""The named sets of settings: draft, standard, fine, each with its size and its price."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from firered_desktop.core.parameters import ACCELERATION, NUM_INFERENCE_STEPS
from firered_desktop.core.quality import QUALITIES, STANDARD, Quality
from firered_desktop.core.sizes import MatchPhoto, Megapixels
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.field_label import FieldLabel
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.joining import listed
from firered_desktop.ui.names import set_name
from firered_desktop.ui.parameter_row import reset_all
from firered_desktop.ui.parameter_words import area_words, size_words, value_words, words
from firered_desktop.ui.quality_button import QualityButton
from firered_desktop.ui.segments import check_only
from firered_desktop.ui.setting_menu import SettingMenu
from firered_desktop.ui.speech import plain_tip, say
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.draft import Draft

_SPOKEN = {
    "draft": QT_TRANSLATE_NOOP("QualityRow", "Draft quality"),
    "standard": QT_TRANSLATE_NOOP("QualityRow", "Standard quality"),
    "fine": QT_TRANSLATE_NOOP("QualityRow", "Fine quality"),
}


class QualityRow(QWidget):
    """Shows which set the settings of `draft` are, and chooses one; in the `demo` all are free.

    Settings that are none of them are called what they are, with one click back to the set before.
    `lock_wished` (bool) says that they shall stay while the history is looked through, or not.
    """

    lock_wished = Signal(bool)

    def __init__(self, draft: Draft, icons: Icons, *, demo: bool) -> None:
        super().__init__()
        self._draft = draft
        self._icons = icons
        self._demo = demo
        self.label = FieldLabel()
        self._back = QToolButton()
        self._back.setIcon(icons.icon("undo", Tint.LINK))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_kind(self._back, "small")
        self.lock = QToolButton()
        self.lock.setCheckable(True)
        set_kind(self.lock, "small")
        self._frame = QFrame()
        set_kind(self._frame, "segments")
        self._buttons = {quality: QualityButton() for quality in QUALITIES}
        self._group = QButtonGroup(self)
        self._lay_out()
        self.label.reset_wished.connect(self.reset)
        self._back.clicked.connect(lambda: draft.quality.choose(draft.quality.last))
        self.lock.toggled.connect(self._name_lock)
        self.lock.toggled.connect(self.lock_wished)
        SettingMenu(self, lambda: reset_all(draft), self.label, self._frame)

    @property
    def changed(self) -> bool:
        """Whether the settings are another set than the default, or none."""
        return self._draft.quality.chosen is not STANDARD

    @property
    def default_words(self) -> str:
        """The default by its name."""
        return words(STANDARD.label)

    copied = None  # a set is no number

    def pasted(self, text: str) -> None:
        """Nothing, whatever the text is."""

    def choose(self, value: Quality) -> None:
        """Take up the settings of a set."""
        self._draft.quality.choose(value)

    def reset(self) -> None:
        """Go back to the default set."""
        self.choose(STANDARD)

    def show_locked(self, locked: bool) -> None:
        """Show whether the settings stay while the history is looked through."""
        with QSignalBlocker(self.lock):
            self.lock.setChecked(locked)
        self._name_lock()

    def show_draft(self) -> None:
        """Show what is chosen, and what each set would cost."""
        chosen = self._draft.quality.chosen
        check_only(self._group, self._buttons.get(chosen) if chosen is not None else None)
        for quality, button in self._buttons.items():
            self._describe(quality, button)
        self._back.setVisible(chosen is None)
        back = self.tr("Back to {set}").format(set=words(self._draft.quality.last.label))
        self._back.setText(back)
        set_name(self._back, "Back to the set", back)
        self._name_label(chosen)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for quality, button in self._buttons.items():
            button.setText(words(quality.label))
        self._name_lock()
        self.show_draft()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(METRICS.gap_8)
        heading.addWidget(self.label, 1)
        heading.addWidget(self._back)
        heading.addWidget(self.lock)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(*[METRICS.line_width] * 4)
        row.setSpacing(0)
        for quality, button in self._buttons.items():
            # Not `clicked`: a screen reader toggles, and does not click.
            button.toggled.connect(partial(self._toggled, quality))
            self._group.addButton(button)
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        column.addLayout(heading)
        column.addWidget(self._frame)

    def _toggled(self, quality: Quality, on: bool) -> None:
        if on:
            self.choose(quality)

    def _describe(self, quality: Quality, button: QualityButton) -> None:
        dimensions = self._draft.quality.dimensions(quality)
        area = _size(quality) if dimensions is None else area_words(dimensions)
        estimate = None if self._demo else self._draft.quality.estimate(quality)
        button.show_lines(area, "" if estimate is None else estimate.amount)
        price = "" if estimate is None else say(estimate.sentence())
        said = listed(part for part in (area, _pace(quality), price) if part)
        set_name(button, _SPOKEN[quality.name], _said(_SPOKEN[quality.name]), said)
        button.setToolTip(plain_tip(f"{said}\n{words(quality.hint)}\n{self._seed_note()}"))

    def _name_label(self, chosen: Quality | None) -> None:
        parameters = self._draft.parameters
        steps = value_words(NUM_INFERENCE_STEPS, parameters.value(NUM_INFERENCE_STEPS))
        speed = value_words(ACCELERATION, parameters.value(ACCELERATION))
        told = listed((steps, speed)) if chosen is not None else self.tr("Custom")
        tip = self.tr(
            "Size, care and speed together. Default: {default}. What is set by hand is called "
            "custom."
        ).format(default=words(STANDARD.label))
        self.label.show_words(self.tr("Quality"), told, f"{tip}\n{self._seed_note()}")

    def _name_lock(self) -> None:
        locked = self.lock.isChecked()
        self.lock.setIcon(self._icons.icon("lock" if locked else "lock-open", Tint.QUIET))
        name = self.tr("Keep my settings")
        tip = (
            self.tr("Locked: edits from the history leave these settings alone.")
            if locked
            else self.tr("Lock these settings, so that edits from the history leave them alone.")
        )
        set_name(self.lock, "Keep my settings", name, tip)
        self.lock.setToolTip(plain_tip(tip))

    def _seed_note(self) -> str:
        return self.tr("Another size gives another picture, even with the same seed.")


def _size(quality: Quality) -> str:
    """How large a set is, shortly, as long as there is no photograph."""
    match quality.size:
        case MatchPhoto(most) if most is not None:
            return size_words(Megapixels(most))
        case size:
            return size_words(size)


def _pace(quality: Quality) -> str:
    return listed(
        (
            value_words(NUM_INFERENCE_STEPS, quality.steps),
            value_words(ACCELERATION, quality.acceleration),
        )
    )


def _said(source: str) -> str:
    return QCoreApplication.translate("QualityRow", source)
