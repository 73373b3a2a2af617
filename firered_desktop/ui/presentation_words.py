"""The words that contact sheets and client proofs speak, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from firered_desktop.core.proof_page import ProofWords
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.contact_sheet import SheetWords

_SEED = QT_TRANSLATE_NOOP("presentation", "seed {seed}")
_PAGE = QT_TRANSLATE_NOOP("presentation", "Page {number} of {count}")
_BEFORE = QT_TRANSLATE_NOOP("presentation", "Before")
_AFTER = QT_TRANSLATE_NOOP("presentation", "After")
_DIVIDER = QT_TRANSLATE_NOOP("presentation", "Divider of {name}, before on its left, after right")
_PICK = QT_TRANSLATE_NOOP("presentation", "Pick")
_PICK_OF = QT_TRANSLATE_NOOP("presentation", "Pick {name}")
_COUNT = QT_TRANSLATE_NOOP("presentation", "{count} of {all} picked")
_COPY = QT_TRANSLATE_NOOP("presentation", "Copy the list")
_COPIED = QT_TRANSLATE_NOOP("presentation", "The list is copied. Paste it into a message.")
_SAVE = QT_TRANSLATE_NOOP("presentation", "Save the list")
_HINT = QT_TRANSLATE_NOOP(
    "presentation",
    "Drag across a picture to compare it with the one before. Pick those that you like, then copy "
    "or save the list and send it back.",
)
_LIST = QT_TRANSLATE_NOOP("presentation", "The pictures that you picked")
_FILE = QT_TRANSLATE_NOOP("presentation", "picked.txt")


def sheet_words() -> SheetWords:
    """Those of a contact sheet."""
    return SheetWords(page=_said(_PAGE), seed=_said(_SEED))


def proof_words() -> ProofWords:
    """Those of a client proof."""
    return ProofWords(
        before=_said(_BEFORE),
        after=_said(_AFTER),
        divider=_said(_DIVIDER),
        pick=_said(_PICK),
        pick_of=_said(_PICK_OF),
        count=_said(_COUNT),
        copy=_said(_COPY),
        copied=_said(_COPIED),
        save=_said(_SAVE),
        hint=_said(_HINT),
        list_name=_said(_LIST),
        file=_said(_FILE),
        seed=_said(_SEED),
    )


def page_language() -> str:
    """The window's language as a page names it."""
    return QLocale().name().replace("_", "-")


def _said(words: str) -> str:
    return QCoreApplication.translate("presentation", words)
