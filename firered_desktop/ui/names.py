"""Names for screen readers: spoken in the person's language, identified by the English form."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from firered_desktop.core.words import QT_TRANSLATE_NOOP

_CHOICES = QT_TRANSLATE_NOOP("names", "Choices of {name}")


def set_name(widget: QWidget, identifier: str, spoken: str, description: str = "") -> None:
    """Tell a screen reader what `widget` is.

    `identifier` stays the same in every language, for those who look for a widget by it; `spoken`
    is its name in the language of the window, `description` what else is worth saying.
    """
    widget.setAccessibleName(spoken)
    widget.setAccessibleDescription(description)
    widget.setObjectName(identifier)
    # Qt has had the identifier since 6.9; before, the object name has to serve.
    if hasattr(widget, "setAccessibleIdentifier"):
        widget.setAccessibleIdentifier(identifier)
    if isinstance(widget, QComboBox):
        choices = QCoreApplication.translate("names", _CHOICES).format(name=spoken)
        widget.view().setAccessibleName(choices)


def set_label(label: QLabel, text: str) -> None:
    """Let `label` show `text`, the name of a field or of what stands below.

    A screen reader finds each name once: that of the label ends in a colon.
    """
    label.setText(text)
    label.setAccessibleName(f"{text}:")
