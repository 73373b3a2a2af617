"""What other programs hand over, in the forms in which they do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage

from firered_desktop.ui.picture_offer import Offer, may_offer, read_offer

BEACH = "https://studio.example/beach.jpg"


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> None:
    del qapp  # images need one


def mime_of(**formats: bytes | str) -> QMimeData:
    """Data in `formats`, whose names have a slash for each pair of underscores."""
    mime = QMimeData()
    for name, content in formats.items():
        encoded = content.encode() if isinstance(content, str) else content
        mime.setData(name.replace("__", "/").replace("_", "-"), encoded)
    return mime


def offered(mime: QMimeData) -> Offer:
    assert may_offer(mime)
    return read_offer(mime)


def test_files_go_before_pixels() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/photos/a.jpg"), QUrl.fromLocalFile("/photos/trip/")])
    mime.setData("image/png", b"small copy")
    assert offered(mime) == Offer((Path("/photos/a.jpg"), Path("/photos/trip")))


def test_bytes_go_before_pixels_and_those_that_lose_nothing_first() -> None:
    mime = mime_of(image__jpeg=b"jpeg", image__png=b"png")
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert offered(mime) == Offer(content=b"png")


def test_pixels_are_taken_where_there_is_nothing_else() -> None:
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    mime = QMimeData()
    mime.setImageData(image)
    assert offered(mime) == Offer(content=image)


def test_bytes_that_qt_cannot_decode_may_still_be_a_picture() -> None:
    assert offered(mime_of(application__x_qt_image=b"odd")) == Offer(content=b"odd")


def test_pixels_go_before_the_address_that_came_along() -> None:
    mime = mime_of(image__png=b"png", text__html=f'<img src="{BEACH}">')
    mime.setUrls([QUrl(BEACH)])
    assert offered(mime) == Offer(content=b"png")


def test_the_picture_is_meant_and_not_what_it_links_to() -> None:
    mime = mime_of(text__html=f"<a href='https://studio.example/'><img alt='' src='{BEACH}'></a>")
    mime.setUrls([QUrl("https://studio.example/")])
    assert offered(mime) == Offer(address=BEACH, further=1)


def test_an_address_as_browsers_of_mozilla_write_it() -> None:
    written = f"{BEACH}\nThe beach".encode("utf-16-le")
    assert offered(mime_of(text__x_moz_url=written)) == Offer(address=BEACH)


@pytest.mark.parametrize("text", [BEACH, f" {BEACH}\n"])
def test_an_address_as_plain_words(text: str) -> None:
    assert offered(mime_of(text__plain=text)) == Offer(address=BEACH)


def test_several_addresses_are_counted() -> None:
    assert offered(mime_of(text__plain=f"{BEACH}\n{BEACH}?2")) == Offer(address=BEACH, further=1)


def test_a_picture_may_stand_in_an_address() -> None:
    data = "data:image/gif;base64,R0lGODdh"
    assert offered(mime_of(text__plain=data)) == Offer(content=data)
    assert offered(mime_of(text__html=f'<img src="{data}">')) == Offer(content=data)


def test_files_as_some_file_managers_copy_them() -> None:
    mime = mime_of(x_special__gnome_copied_files="copy\nfile:///a/%E7%BA%A2.jpg\nfile:///b.jpg")
    assert offered(mime) == Offer((Path("/a/红.jpg"), Path("/b.jpg")))
    assert offered(mime_of(text__plain="file:///a.jpg\n")) == Offer((Path("/a.jpg"),))


def test_a_promise_is_no_picture_yet() -> None:
    assert offered(mime_of(XdndDirectSave0=b"a.png")) == Offer(promised=True)


@pytest.mark.parametrize(
    "text", ["hello", "two words", f"look: {BEACH}", "", "ftp://a.example/b", f"{BEACH}\nand more"]
)
def test_words_offer_nothing(text: str) -> None:
    mime = mime_of(text__plain=text)
    assert not may_offer(mime)
    assert read_offer(mime) == Offer()


def test_words_with_a_picture_among_them_are_words() -> None:
    assert not may_offer(mime_of(text__html=f'Look: <img src="{BEACH}">', text__plain="Look:"))
