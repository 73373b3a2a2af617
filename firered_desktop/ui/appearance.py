"""Light or dark: the theme that the whole application wears, following the system if told to."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from firered_desktop.ui.theme import DARK, LIGHT, Theme, Tokens


class Scheme(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SYSTEM_WORDS = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


def tokens_for(scheme: Scheme, system: Qt.ColorScheme) -> Tokens:
    """The tokens for a choice; dark where neither the person nor the system says anything."""
    wanted = _SYSTEM_WORDS[scheme]
    if wanted == Qt.ColorScheme.Unknown:
        wanted = system
    return LIGHT if wanted == Qt.ColorScheme.Light else DARK


class Appearance(QObject):
    """Dresses `application` from the files in `assets`, now and at every change.

    The style, the font and the first theme are put on when it is made: make it before any widget.
    `changed` carries the new Tokens after a switch.
    """

    changed = Signal(object)

    def __init__(
        self, application: QApplication, assets: Path, scheme: Scheme = Scheme.SYSTEM
    ) -> None:
        super().__init__(application)
        self._application = application
        self._assets = assets
        self._scheme = scheme
        application.setStyle("Fusion")
        self._hints = application.styleHints()
        self._hints.setColorScheme(_SYSTEM_WORDS[scheme])
        self._theme = self._wear(tokens_for(scheme, self._hints.colorScheme()))
        application.setFont(self._theme.font(application.font()))
        self._hints.colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """What is worn now."""
        return self._theme

    def tokens(self) -> Tokens:
        """The tokens worn now; hand this method to `Icons`."""
        return self._theme.tokens

    def choose(self, scheme: Scheme) -> None:
        """Wear `scheme` from now on."""
        self._scheme = scheme
        # Title bars and the system's own dialogs follow this where the platform can.
        self._hints.setColorScheme(_SYSTEM_WORDS[scheme])
        self._follow()

    def _follow(self) -> None:
        wanted = tokens_for(self._scheme, self._hints.colorScheme())
        if wanted != self._theme.tokens:
            # The old sheet's pictures are on disk until the new one is worn.
            self._theme = self._wear(wanted)
            self.changed.emit(wanted)

    def _wear(self, tokens: Tokens) -> Theme:
        theme = Theme(tokens, self._assets)
        self._application.setPalette(theme.palette())
        self._application.setStyleSheet(theme.style_sheet())
        return theme
