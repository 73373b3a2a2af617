"""Makes a library as a busy studio has one after some years."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

from PIL import Image

from firered_desktop.core.edit import EditResult, PreparedPicture, ResultImage
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store import rows
from firered_desktop.store.database import connect, transaction
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_job, a_request

PROMPTS = (
    "Replace the grey sky with a warm sunset",
    "Remove the people in the background and keep the light as it is",
    "把背景换成白色，保留商品的阴影",
    "Make it look like a drawing with a soft pencil",
)
SIZE = Dimensions(1216, 816)
FIRST = 1_700_000_000.0  # seconds since the epoch
APART = 3_600.0  # seconds from one edit to the next
SHOWN_AT_ONCE = 200  # the newest, which a window may show at once, have thumbnails


def fill(folder: Path, edits: int) -> None:
    """Make the library in `folder` with that many finished edits, all of one picture."""
    with SqliteLibrary(folder) as library:
        sha256 = _take_in_a_picture(library)
    database = folder / "library.sqlite3"
    connection = connect(database, busy_timeout=10, pictures_exist=True)
    # One transaction for them all: one each, as when they were made, would take minutes.
    with transaction(connection):
        for number in range(edits):
            rows.insert(connection, _edit(number, sha256))
    connection.close()
    thumbnail = _encoded(Image.new("RGB", (256, 172), (150, 120, 90)), "JPEG")
    with SqliteLibrary(folder) as library:
        for number in range(max(0, edits - SHOWN_AT_ONCE), edits):
            library.put_thumbnail(_id(number), 0, thumbnail)


def _edit(number: int, sha256: str) -> Job:
    at = FIRST + number * APART
    prepared = PreparedPicture(sha256, "image/png", SIZE, 1_000_000, sha256)
    result = ResultImage(sha256, "image/png", SIZE, 1_000_000, nsfw=False)
    return a_job(
        _id(number),
        request=a_request(f"{PROMPTS[number % len(PROMPTS)]} ({number})", seed=number),
        service=Service.DEMO,
        state=State.FINISHED,
        created_at=at,
        changed_at=at + 20,
        submitted_at=at + 2,
        prepared=(prepared,),
        result=EditResult((result,), seed=number, charged_usd=0.0325),
    )


def _id(number: int) -> str:
    return f"edit-{number:06}"


def _take_in_a_picture(library: SqliteLibrary) -> str:
    encoded = _encoded(Image.new("RGB", (SIZE.width, SIZE.height), (150, 120, 90)), "PNG")
    sha256 = hashlib.sha256(encoded).hexdigest()
    path = library.workspace() / "picture.png"
    path.write_bytes(encoded)
    library.take_in(path, sha256, "image/png")
    return sha256


def _encoded(image: Image.Image, kind: str) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()
