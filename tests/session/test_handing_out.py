"""A selection as files, as a contact sheet and as a client proof."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColorSpace, QFont, QImage
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.core.contact_sheet import Paper, Sheet
from firered_desktop.core.errors import FolderUnwritable, PictureMissing
from firered_desktop.core.gallery import HistoryQuery
from firered_desktop.core.picture import PictureFacts, Pixels, Preview
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.presentation import Caption, Proof
from firered_desktop.core.proof_page import ProofWords
from firered_desktop.core.sizes import Dimensions
from firered_desktop.preferences import Preferences
from firered_desktop.preferences.export_rows import UNTOUCHED
from firered_desktop.session.contact_sheet import SheetWords
from firered_desktop.session.handing_out import HandingOut, Selection
from firered_desktop.session.presentation_pictures import PresentationPictures, marked
from firered_desktop.session.saving import Saving
from firered_desktop.store.library import SqliteLibrary
from tests.session.fake_parts import NoExporter
from tests.store.test_purging import an_edit

PROOF_WORDS = ProofWords(*(f"word {letter}" for letter in "abcdefghijklm"))
SHEET_WORDS = SheetWords("Page {number} of {count}", "seed {seed}")


class Painter:
    """Sees every picture as a grey one that fits; `waits` until it is stopped."""

    def __init__(self) -> None:
        self.boxes: list[Dimensions] = []
        self.waits = False

    def preview(self, path: Path, box: Dimensions, token: CancelToken) -> Preview:
        if self.waits:
            token.sleep(20.0)
        self.boxes.append(box)
        size = Dimensions(min(box.width, 60), min(box.height, 40))
        facts = PictureFacts("image/png", size, 9)
        return Preview(facts, Pixels(size, b"\x80" * (3 * size.pixels)))


class Desk:
    """The controller over a real library with three results of two edits."""

    def __init__(self, qtbot: QtBot, library: SqliteLibrary) -> None:
        self.qtbot, self.library, self.painter = qtbot, library, Painter()
        self.saving = Saving(library, NoExporter(), Path("/samples"))
        self.handing = HandingOut(
            library.gallery,
            PresentationPictures(library, self.painter),
            self.saving,
            assets_folder() / "proof",
            preferences=lambda: Preferences(export_format=UNTOUCHED),
        )

    def select(self) -> Selection:
        keys = self.library.gallery.listing(HistoryQuery()).keys
        with self.qtbot.waitSignal(self.handing.read) as told:
            self.handing.look(keys)
        (selection,) = told.args or [None]
        assert isinstance(selection, Selection)
        return selection

    def prove(self, target: Path, **fields: object) -> None:
        proof = Proof(**{"title": "Wedding", "captions": tuple(Caption), **fields})  # type: ignore[arg-type]
        self.handing.write_proof(self.select(), proof, PROOF_WORDS, QFont(), target)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with SqliteLibrary(tmp_path / "library") as library:
        an_edit(library, 1, ("aaaa", "bbbb"))
        an_edit(library, 2, ("cccc",), sent="more")
        yield Desk(qtbot, library)


def test_a_proof_holds_every_picture_with_the_one_before(desk: Desk, tmp_path: Path) -> None:
    fractions: list[float] = []
    desk.handing.progressed.connect(fractions.append)
    with desk.qtbot.waitSignal(desk.handing.written) as told:
        desk.prove(tmp_path / "proof.html", watermark="PROOF", side=1200)
    assert told.args == [tmp_path / "proof.html"]
    page = (tmp_path / "proof.html").read_text(encoding="utf-8")
    pictures = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', page)
    assert len(pictures) == 6
    image = QImage.fromData(QByteArray(base64.b64decode(pictures[0])))
    assert image.colorSpace() == QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    assert set(desk.painter.boxes) == {Dimensions(1200, 1200)}
    assert "PROOF" not in page  # it is in the pictures, and cannot be taken off
    assert fractions[-1] == 1.0


def test_a_watermark_changes_pixels_and_no_watermark_changes_none() -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB888)
    image.fill(0x808080)
    assert marked(image, " ", QFont()) is image
    assert marked(image, "PROOF", QFont()) != image


@pytest.mark.parametrize("pairs", [False, True])
def test_a_contact_sheet_is_a_pdf_with_pictures_fit_for_print(
    desk: Desk, tmp_path: Path, pairs: bool
) -> None:
    sheet = Sheet("婚礼", Paper.A4, columns=2, captions=tuple(Caption), pairs=pairs)
    with desk.qtbot.waitSignal(desk.handing.written):
        desk.handing.write_sheet(desk.select(), sheet, SHEET_WORDS, QFont(), tmp_path / "sheet.pdf")
    written = (tmp_path / "sheet.pdf").read_bytes()
    assert written.startswith(b"%PDF-1.4")
    assert b"/OutputIntents" in written  # says that its colours are sRGB
    assert len(desk.painter.boxes) == 3 * (1 + pairs)
    assert desk.painter.boxes[0].width > (500 if pairs else 1000)


def test_files_are_the_copies_that_save_as_would_write(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with desk.qtbot.waitSignal(desk.handing.written):
        desk.handing.write_files(desk.select(), folder)
    assert {path.name for path in folder.iterdir()} == {
        "secret-firered-1.png",
        "secret-firered-2.png",
        "secret-firered.png",
    }


def test_what_is_stopped_leaves_what_was_there(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "proof.html"
    target.write_text("older", encoding="utf-8")
    selection = desk.select()
    desk.painter.waits = True
    with desk.qtbot.waitSignal(desk.handing.stopped):
        desk.handing.write_proof(selection, Proof("t"), PROOF_WORDS, QFont(), target)
        desk.handing.stop()
    assert target.read_text(encoding="utf-8") == "older"
    assert {path.name for path in tmp_path.iterdir()} == {"library", "proof.html"}


def test_what_cannot_be_written_or_read_is_said(desk: Desk, tmp_path: Path) -> None:
    with desk.qtbot.waitSignal(desk.handing.refused) as told:
        desk.prove(tmp_path / "no" / "proof.html")
    assert [type(error) for error in told.args or ()] == [FolderUnwritable]
    for path in (desk.library.folder / "pictures").glob("??/*"):
        path.unlink()
    with desk.qtbot.waitSignal(desk.handing.refused) as told:
        desk.prove(tmp_path / "proof.html")
    assert [type(error) for error in told.args or ()] == [PictureMissing]
    assert not (tmp_path / "proof.html").exists()
