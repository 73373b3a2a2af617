"""The question before a result takes the place of its original: what is there, what will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.export import ExportFormat
from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.measures import MEGABYTES, PIXELS, measured
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.replaced import Return
    from firered_desktop.core.sizes import Dimensions
    from firered_desktop.session.saving_back import Replacement

WIDTH = 480
MEGABYTE = 1_000_000  # bytes
# Bytes for each pixel of a photograph at quality 95; what is written without loss has at most all.
_WITH_LOSS = {ExportFormat.JPEG: 0.8, ExportFormat.WEBP: 0.6}


class ReplaceDialog(FittedDialog):
    """Asks about `what`. Signals: `agreed` (bool: enlarged), `beside_wished` instead of it."""

    agreed = Signal(bool)
    beside_wished = Signal()

    def __init__(self, what: Replacement, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{self.tr('Replace the file')} – FireRed Desktop")
        self._what = what
        self._keep = QPushButton(self.tr("Keep the file"))
        self._then = _text("figure")
        size = measured(PIXELS, str(what.enlarged.dimensions))
        self._enlarge = QCheckBox(self.tr("Enlarge to {size}").format(size=size))
        set_name(
            self._enlarge,
            "Enlarge to the original's size",
            self._enlarge.text(),
            self.tr("This adds no detail."),
        )
        self._enlarge.setToolTip(self.tr("This adds no detail."))
        self._enlarge.toggled.connect(self._say_then)
        self._arrange()
        self._say_then()
        self._keep.setFocus()

    def _arrange(self) -> None:
        plan = self._what.as_is
        title = QLabel()
        set_label(title, self.tr("Replace the file"))
        set_kind(title, "title")
        path = ElidedLabel()
        path.setText(str(plan.original))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(title)
        column.addWidget(path)
        column.addLayout(self._make_table(plan))
        column.addWidget(self._enlarge)
        column.addWidget(self._make_words(plan))
        column.addSpacing(METRICS.gap_4)
        column.addLayout(self._make_buttons(plan))
        self._enlarge.setVisible(plan.replaceable and self._what.grows)

    def _make_table(self, plan: Return) -> QGridLayout:
        now = _text("figure")
        now.setText(self._facts(plan.facts.dimensions, plan.facts.depth, _kind(plan)))
        size = measured(MEGABYTES, _amount(plan.facts.size))
        now.setText(f"{now.text()} · {size}")
        table = QGridLayout()
        table.setHorizontalSpacing(METRICS.gap_12)
        table.setVerticalSpacing(METRICS.gap_4)
        table.setColumnStretch(1, 1)
        rows = ((self.tr("Now"), now), (self.tr("Then"), self._then))
        for line, (words, label) in enumerate(rows):
            name = QLabel()
            set_label(name, words)
            set_kind(name, "label")
            table.addWidget(name, line, 0)
            table.addWidget(label, line, 1)
            if label is self._then:
                for each in (name, label):
                    each.setVisible(plan.replaceable)
        return table

    def _make_words(self, plan: Return) -> QLabel:
        words = QLabel()
        words.setWordWrap(True)
        words.setText(
            self.tr(
                "The result takes the place of the photograph. The old file is kept in the library "
                "until you purge it, and can be put back."
            )
            if plan.replaceable
            else self.tr(
                "Files of this kind cannot be written, so this one stays as it is. The result can "
                "be saved beside it as {kind} of {depth} bit."
            ).format(kind=plan.form.spelled, depth=plan.choices.depth)
        )
        return words

    def _make_buttons(self, plan: Return) -> QHBoxLayout:
        keep = self._keep
        set_name(keep, "Keep the file", keep.text())
        go = QPushButton(self.tr("Replace it") if plan.replaceable else self.tr("Save it beside"))
        set_name(go, "Replace it" if plan.replaceable else "Save it beside", go.text())
        set_kind(go, "primary")
        keep.setDefault(True)  # Enter alone replaces nothing
        go.setAutoDefault(False)
        keep.clicked.connect(self.reject)
        go.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(go)
        return row

    def _say_then(self) -> None:
        plan = self._what.enlarged if self._enlarge.isChecked() else self._what.as_is
        depth = plan.choices.depth
        facts = self._facts(plan.dimensions, depth, plan.form.spelled)
        loss = _WITH_LOSS.get(plan.form)
        if loss is not None:
            words = self.tr("{facts} · about {size}")
            likely = plan.dimensions.pixels * loss
        else:
            words = self.tr("{facts} · up to {size}")
            likely = plan.dimensions.pixels * 3 * depth / 8
        size = measured(MEGABYTES, _amount(likely))
        self._then.setText(words.format(facts=facts, size=size))

    def _facts(self, dimensions: Dimensions, depth: int, kind: str) -> str:
        bits = self.tr("{depth} bit").format(depth=depth)
        return f"{measured(PIXELS, str(dimensions))} · {bits} · {kind}"

    def _agree(self) -> None:
        if self._what.as_is.replaceable:
            self.agreed.emit(self._enlarge.isChecked())
        else:
            self.beside_wished.emit()
        self.accept()


def _kind(plan: Return) -> str:
    own = ExportFormat.of_type(plan.facts.content_type)
    return plan.original.suffix.lstrip(".").upper() if own is None else own.spelled


def _amount(size: float) -> str:
    """`size` bytes in 10⁶ bytes, as the person's language writes it; never nothing."""
    return QLocale().toString(max(0.1, size / MEGABYTE), "f", 1)


def _text(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_kind(label, kind)
    return label
