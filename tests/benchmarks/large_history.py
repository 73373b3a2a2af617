"""Makes a library with as many edits as a studio has after years, as different as those are.

``python -m tests.benchmarks.large_history FOLDER [--edits N]`` makes one to try the program with.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from firered_desktop.core.edit import EditResult, InputImage, PreparedPicture, ResultImage
from firered_desktop.core.errors import Charged, Failure
from firered_desktop.core.gallery import key_of
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.judging import Flag, Label, Rate, SetFlag, SetLabel, SetNote, SetTags
from firered_desktop.core.money import Estimate
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store import rows
from firered_desktop.store.database import connect, transaction
from firered_desktop.store.judgements import judge
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_job, a_request

EDITS = 100_000
FIRST = 1_600_000_000.0  # seconds since the epoch
DAY = 86_400.0  # seconds
A_DAY = 60  # edits
SIZES = (Dimensions(1216, 816), Dimensions(816, 1216), Dimensions(1536, 1024))
PRICE = 0.0325  # USD per megapixel

WISHES = (
    "Replace the grey sky with a warm sunset",
    "Remove the people in the background and keep the light as it is",
    "Brighten the room, straighten the verticals, leave the furniture",
    "Make it look like a drawing with a soft pencil",
    "Retouch the skin gently, keep pores and freckles",
    "Put the product on a white table with a soft shadow",
    "Colourise this old photograph and repair the scratches",
    "把背景换成白色，保留商品的阴影",
    "把汽车改成红色，其他不变",
    "给人物化淡妆，发型不变",
    "把天空换成晚霞，水面也要有倒影",
    "修复这张老照片上的划痕",
)
THINGS = ("beach", "bride", "kitchen", "portrait", "DSC", "IMG", "watch", "街道", "产品", "house")
PROJECTS = ("", "", "Seaside hotel", "Winter catalogue", "Miller wedding", "春季目录", "Archive")
TAGS = ("client", "print", "web", "retouch", "草稿", "cover")


def fill(folder: Path, edits: int = EDITS) -> None:
    """Make the library in `folder` with that many edits; no picture file stands behind them."""
    SqliteLibrary(folder).close()
    connection = connect(folder / "library.sqlite3", busy_timeout=10, pictures_exist=False)
    # One transaction for them all: one each, as when they were made, would take hours.
    with transaction(connection):
        for job in jobs(edits):
            rows.insert(connection, job)
            if job.result is not None:
                _judge(connection, job)
    connection.close()


def jobs(edits: int) -> Iterator[Job]:
    """The edits, oldest first; the same ones each time."""
    chance = random.Random(edits)
    former: list[ResultImage] = []
    for number in range(edits):
        job = _edit(number, chance, former)
        if job.result is not None:
            former = [*former[-40:], *job.result.images]
        yield job


def _edit(number: int, chance: random.Random, former: list[ResultImage]) -> Job:
    at = FIRST + number * DAY / A_DAY
    wish = f"{chance.choice(WISHES)} ({chance.randrange(edits_alike := 2_000)}/{edits_alike})"
    size, count = chance.choice(SIZES), chance.choice((1, 1, 1, 1, 2, 4))
    request = replace(
        a_request(wish, seed=number, num_images=count),
        images=(_input(number, chance, former),),
        dimensions=size,
    )
    cost = round(size.pixels / 1e6 * count * PRICE, 4)
    prepared = PreparedPicture(
        _hash(f"in {number}"), "image/png", size, 10**6, _hash(f"b {number}")
    )
    job = a_job(
        f"edit-{number:06}",
        request=request,
        service=Service.FAL,
        state=State.FINISHED,
        created_at=at,
        changed_at=at + 20,
        submitted_at=at + 2,
        reserved_at=at + 1,
        estimate=Estimate(Decimal(str(cost)), Decimal(str(cost))),
        prepared=(prepared,),
        options=SendOptions(project=chance.choice(PROJECTS)),
    )
    if chance.random() < 0.04:
        return replace(job, state=State.FAILED, failure=Failure("offline", Charged.NO))
    images = tuple(
        ResultImage(_hash(f"{number} {image}"), "image/png", size, 10**6, chance.random() < 0.01)
        for image in range(count)
    )
    return replace(job, result=EditResult(images, seed=number, charged_usd=cost))


def _input(number: int, chance: random.Random, former: list[ResultImage]) -> InputImage:
    """A photograph, or now and then a result of one of the last edits."""
    if former and chance.random() < 0.25:
        sha256 = chance.choice(former).sha256
        return InputImage(f"/library/pictures/{sha256[:2]}/{sha256}.png", SIZES[0], 10**6)
    name = f"{chance.choice(THINGS)}_{number // 3:05}.jpg"
    return InputImage(f"/photographs/{number // 500}/{name}", Dimensions(6000, 4000), 9 * 10**6)


def _judge(connection: sqlite3.Connection, job: Job) -> None:
    chance = random.Random(job.id)
    place = rows.place_of(connection, job.id)
    assert place is not None
    keys = (key_of(place, 0),)
    if chance.random() < 0.3:
        judge(connection, keys, Rate(chance.randint(1, 5)))
    if chance.random() < 0.1:
        judge(connection, keys, SetFlag(chance.choice((Flag.PICK, Flag.REJECT))))
    if chance.random() < 0.05:
        judge(connection, keys, SetLabel(chance.choice((Label.RED, Label.GREEN))))
    if chance.random() < 0.05:
        judge(connection, keys, SetTags((chance.choice(TAGS),)))
    if chance.random() < 0.02:
        judge(connection, keys, SetNote("for the cover, ask the client"))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def main() -> None:
    """Make one where the command says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--edits", type=int, default=EDITS)
    asked = parser.parse_args()
    fill(asked.folder, asked.edits)
    print(f"{asked.edits:,} edits in {asked.folder}")


if __name__ == "__main__":
    main()
