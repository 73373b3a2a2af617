"""The theme that the whole application wears, and how large its words are.

The system is followed where the person says so, and always where it asks for more contrast.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from firered_desktop.ui.motion import Motion
from firered_desktop.ui.theme import DARK, LIGHT, NEUTRAL, Theme, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QStyleHints
    from PySide6.QtWidgets import QApplication


class Scheme(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    NEUTRAL = "neutral"


_SYSTEM_WORDS = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.NEUTRAL: Qt.ColorScheme.Light,
}


def tokens_for(
    scheme: Scheme, system: Qt.ColorScheme, text_size: int = 100, *, contrast: bool = False
) -> Tokens:
    """The tokens for a choice; dark where neither the person nor the system says anything.

    `text_size` is in per cent of the usual one, `contrast` says that the system asks for more.
    """
    wanted = _SYSTEM_WORDS[scheme]
    if wanted == Qt.ColorScheme.Unknown:
        wanted = system
    tokens = LIGHT if wanted == Qt.ColorScheme.Light else DARK
    if scheme is Scheme.NEUTRAL:
        tokens = NEUTRAL
    if contrast:
        tokens = tokens.with_contrast()
    if text_size == 100:
        return tokens
    return replace(tokens, metrics=tokens.metrics.with_text_size(text_size))


class Appearance(QObject):
    """Dresses `application` from the files in `assets`, now and at every change.

    The style, the font and the first theme are put on when it is made: make it before any widget.
    `changed` carries the new Tokens after a switch. `text_size` is in per cent of the usual one,
    `motion` knows whether anything may move.
    """

    changed = Signal(object)

    def __init__(
        self,
        application: QApplication,
        assets: Path,
        scheme: Scheme = Scheme.SYSTEM,
        text_size: int = 100,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._assets = assets
        self._scheme = scheme
        self._text_size = text_size
        self._strengthened = False
        self._system_font = application.font()
        self.motion = Motion(application)
        application.setStyle("Fusion")
        self._hints = application.styleHints()
        self._hints.setColorScheme(_SYSTEM_WORDS[scheme])
        self._theme = self._wear(self._wanted())
        self._hints.colorSchemeChanged.connect(self._follow)
        if hasattr(self._hints, "accessibility"):  # since Qt 6.10
            self._hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """What is worn now."""
        return self._theme

    def tokens(self) -> Tokens:
        """The tokens worn now; hand this method to `Icons`."""
        return self._theme.tokens

    def choose(self, scheme: Scheme, text_size: int | None = None) -> None:
        """Wear `scheme` from now on, with words of `text_size`, or of the size they have."""
        self._scheme = scheme
        self._text_size = text_size or self._text_size
        # Title bars and the system's own dialogs follow this where the platform can.
        self._hints.setColorScheme(_SYSTEM_WORDS[scheme])
        self._follow()

    def strengthen(self) -> None:
        """Wear more contrast from now on, whether the system asks for it or not."""
        self._strengthened = True
        self._follow()

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """Build a window here: it is dressed once, when it is whole.

        Under a style sheet a widget is polished again with every parent that it gets, and with
        every parent of that one. What is shown already keeps its look, and its sheet.
        """
        if any(window.isVisible() for window in self._application.topLevelWidgets()):
            yield
            return
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._application.setStyleSheet(self._sheet)

    def _wanted(self) -> Tokens:
        system = self._hints.colorScheme()
        contrast = self._strengthened or _asks_for_contrast(self._hints)
        return tokens_for(self._scheme, system, self._text_size, contrast=contrast)

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self._theme.tokens:
            # The old sheet's pictures are on disk until the new one is worn.
            self._theme = self._wear(wanted)
            self.changed.emit(wanted)

    def _wear(self, tokens: Tokens) -> Theme:
        theme = Theme(tokens, self._assets)
        self._application.setPalette(theme.palette())
        self._application.setFont(theme.font(self._system_font))
        self._sheet = theme.style_sheet()
        self._application.setStyleSheet(self._sheet)
        return theme


def _asks_for_contrast(hints: QStyleHints) -> bool:
    if not hasattr(hints, "accessibility"):  # before Qt 6.10
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
