"""Pictures that are decoded on several threads at once from the first one on."""

from __future__ import annotations

import threading

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from firered_desktop.session.picture_plugins import load_picture_plugins

BITMAP = b"P6 1 1 255 abc"  # a whole picture of one pixel, in a format that needs no plugin


def test_threads_that_decode_at_once_make_no_reader_of_their_own(qtbot: QtBot) -> None:
    del qtbot  # fails the test where Qt warns
    load_picture_plugins()
    start = threading.Barrier(8)
    decoded: list[QImage] = []

    def decode() -> None:
        start.wait()
        decoded.append(QImage.fromData(BITMAP))

    threads = [threading.Thread(target=decode) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [image.isNull() for image in decoded] == [False] * 8
