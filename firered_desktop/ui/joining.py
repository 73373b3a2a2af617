"""Texts put together as the person's language does it."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

_SENTENCES = QT_TRANSLATE_NOOP("joining", "{before} {after}")
_CHOICES = QT_TRANSLATE_NOOP("joining", "{before}, {after}")


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences, one after the other; nothing of none."""
    return _joined(_SENTENCES, sentences)


def listed(choices: Iterable[str]) -> str:
    """Some words of equal rank; nothing of none."""
    return _joined(_CHOICES, choices)


def _joined(source: str, texts: Iterable[str]) -> str:
    template = QCoreApplication.translate("joining", source)
    collected = list(texts) or [""]
    return reduce(lambda before, after: template.format(before=before, after=after), collected)
