"""The language of the window, through Qt's translation files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

# Words of Qt's own file dialog that Qt's catalogue for Chinese lacks; ours is asked first.
_LACKING = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
SYSTEM = "system"
LANGUAGES = ("en", "zh_CN")


def language_for(chosen: str, system: QLocale) -> str:
    """The language to use: the chosen one, else the system's if it is one of ours, else English."""
    if chosen != SYSTEM:
        return chosen
    return "zh_CN" if system.language() == QLocale.Language.Chinese else "en"


class Translation:
    """Puts the window's texts and Qt's own into a language; `folder` holds our ``.qm`` files."""

    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Speak `language` from now on; widgets that are there hear of it through Qt."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        QLocale.setDefault(QLocale(language))
        if language == "en":
            return
        own = str(self._folder)
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{language}", theirs), (f"firered_{language}", own)):
            translator = QTranslator(self._application)
            if translator.load(name, folder):
                self._application.installTranslator(translator)
                self._installed.append(translator)
