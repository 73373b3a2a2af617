"""Writes a client proof: one file, picture by picture, whole or not at all."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from firered_desktop.core.proof_page import (
    Encoded,
    ProofLooks,
    ProofWords,
    article,
    closing,
    names_apart,
    opening,
)
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.presentation_pictures import PresentationPictures, encoded, marked
from firered_desktop.session.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QSaveFile
    from PySide6.QtGui import QFont

    from firered_desktop.core.ports import CancelToken, OnProgress
    from firered_desktop.core.presentation import Proof, Shown


def load_looks(folder: Path) -> ProofLooks:
    """The style sheet and the script that come along in `folder`."""
    style, script = (folder / f"proof.{kind}" for kind in ("css", "js"))
    return ProofLooks(style.read_text(encoding="utf-8"), script.read_text(encoding="utf-8"))


class ProofFile:
    """Writes proofs of what `pictures` reads, with the `looks` and in the `words` of a language.

    Watermarks are written in `font`.
    """

    def __init__(
        self, pictures: PresentationPictures, looks: ProofLooks, words: ProofWords, font: QFont
    ) -> None:
        self._pictures = pictures
        self._looks = looks
        self._words = words
        self._font = font

    def write(
        self,
        shown: Sequence[Shown],
        proof: Proof,
        target: Path,
        token: CancelToken,
        tell: OnProgress,
    ) -> None:
        """Write the new file `target`; blocks.

        Raises Cancelled, FolderUnwritable, DiskFull, PictureMissing and what reading raises.
        """
        names = names_apart(shown)
        pictures = [replace(each, name=name) for each, name in zip(shown, names, strict=True)]
        told_apart = hashlib.sha256("/".join(each.sha256 for each in shown).encode()).hexdigest()
        with whole_file(target) as file:
            _put(file, opening(proof, self._words, self._looks, told_apart[:16]))
            for number, picture in enumerate(pictures, start=1):
                token.check()
                both = self._encoded(picture, proof, token)
                _put(file, article(number, picture, proof, self._words, *both))
                tell(number / len(pictures))
            _put(file, closing(self._words, self._looks))

    def _encoded(self, picture: Shown, proof: Proof, token: CancelToken) -> tuple[Encoded, ...]:
        box = Dimensions(proof.side, proof.side)
        after = self._pictures.after(picture, box, token)
        before = self._pictures.before(picture, box, token) if proof.befores else None
        images = (after,) if before is None else (after, before)
        return tuple(encoded(marked(each, proof.watermark, self._font)) for each in images)


def _put(file: QSaveFile, text: str) -> None:
    file.write(text.encode())
