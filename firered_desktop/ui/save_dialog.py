"""The file dialog for a result: as it came, or as a labelled copy in a format of choice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from firered_desktop.core.export import ExportFormat


class SaveDialog(QFileDialog):
    """Suggests the file `suggested` for a result of the type `own` (None: one that is not known).

    Signals: `untouched` (Path) for the bytes as they came, `labelled` (Path, ExportFormat) for a
    copy that says how it was made; the format is the one chosen from the list.
    """

    untouched = Signal(object)
    labelled = Signal(object, object)

    def __init__(
        self, suggested: Path, own: ExportFormat | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, "", str(suggested.parent))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save as"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._own = own
        self._ending = suggested.suffix
        self._as_it_came = self._untouched_filter(suggested.suffix)
        self._formats = {self._labelled_filter(form): form for form in ExportFormat}
        self.setNameFilters([self._as_it_came, *self._formats])
        self.selectFile(suggested.name)
        self.setDefaultSuffix(suggested.suffix.lstrip("."))
        self.filterSelected.connect(self._follow_filter)
        self.fileSelected.connect(self._tell)

    def _untouched_filter(self, suffix: str) -> str:
        kind = suffix.lstrip(".").upper() if self._own is None else self._own.spelled
        return self.tr("{kind}, as it came, untouched ({patterns})").format(
            kind=kind, patterns=_patterns(self._own, suffix)
        )

    def _labelled_filter(self, form: ExportFormat) -> str:
        return self.tr("{kind}, labelled copy ({patterns})").format(
            kind=form.spelled, patterns=_patterns(form, "")
        )

    def _follow_filter(self, chosen: str) -> None:
        # Put on before the dialog asks whether a file of that name may be replaced.
        form = self._formats.get(chosen, self._own)
        if form is not None:
            self._ending = form.suffixes[0]
        if not self._is_native():
            self.setDefaultSuffix(self._ending.lstrip("."))

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        super().setVisible(visible)
        if visible and self._is_native():
            # Some desktops' dialogs ask about the name as typed, and Qt adds the ending after it.
            self.setDefaultSuffix("")

    def _is_native(self) -> bool:
        return self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

    def _may_replace(self, target: Path) -> bool:
        question = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Save as"),
            self.tr("{name} already exists. Replace it?").format(name=target.name),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            self.parentWidget(),
        )
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setDefaultButton(QMessageBox.StandardButton.No)
        answer = question.exec()
        question.deleteLater()
        return answer == QMessageBox.StandardButton.Yes

    def _tell(self, name: str) -> None:
        target = Path(name)
        if self._ending and not target.suffix:
            target = target.with_name(target.name + self._ending)
            if target.exists() and not self._may_replace(target):
                return
        offered = self._formats.get(self.selectedNameFilter())
        named = ExportFormat.of_path(target)
        if offered is None and named in (None, self._own):
            self.untouched.emit(target)
        else:
            # Bytes of one type must not stand under the name of another.
            self.labelled.emit(target, named or offered)


def _patterns(form: ExportFormat | None, suffix: str) -> str:
    endings = (suffix,) if form is None else form.suffixes
    return " ".join(f"*{ending}" for ending in endings)
