"""The program in a temporary profile, before a stand-in of fal behind a proxy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.program import Ended, Program, Running
from tests.standin import StandIn, TlsProxy

CANARY = "c4na7y00-1111-4222-8333-444455556666:deadbeefcafe0123deadbeefcafe0123"
PROMPT = "把灰色的天空换成温暖的夕阳"


def picture(path: Path, size: tuple[int, int] = (96, 64), slant: int = 0) -> Path:
    """A soft picture with many colours, so that it is taken for a photograph."""
    image = Image.new("RGB", size)
    image.putdata(
        [
            ((x * 5 + slant) % 256, (y * 7 + slant) % 256, (x * y + slant) % 256)
            for y in range(size[1])
            for x in range(size[0])
        ]
    )
    image.save(path)
    return path


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return picture(tmp_path / "Frau Müller 夏.jpg")


@pytest.fixture
def fal() -> Iterator[StandIn]:
    with StandIn(key=CANARY, public=True) as standin:
        yield standin


@pytest.fixture
def proxy(fal: StandIn, tmp_path: Path) -> Iterator[TlsProxy]:
    with TlsProxy(fal, tmp_path) as opened:
        yield opened


@dataclass
class Bench:
    """A program, a service and a photograph, and the usual edit with them."""

    program: Program
    fal: StandIn
    photo: Path
    out: Path

    def words(self, *more: object) -> list[object]:
        return ["edit", self.photo, "--prompt", PROMPT, "--out", self.out, "--json", *more]

    def edit(self, *more: object, **variables: str | None) -> Ended:
        return self.program.run(*self.words(*more), **variables)

    def start(self, *more: object) -> Running:
        return self.program.start(*self.words(*more))

    def queue(self, *words: object) -> Ended:
        return self.program.run("queue", *words, "--json")

    def history(self) -> list[dict[str, object]]:
        return self.program.run("history", "--json").lines

    def submits(self) -> int:
        """How many submits arrived, accepted or not."""
        return len(self.fal.ledger.on("submit"))

    def written(self) -> list[bytes]:
        """The contents of the folder for results, in the order of their names."""
        return [path.read_bytes() for path in sorted(self.out.iterdir())]


@pytest.fixture
def bench(fal: StandIn, proxy: TlsProxy, photo: Path, tmp_path: Path) -> Iterator[Bench]:
    program = Program(tmp_path / "home", {"FAL_KEY": CANARY, **proxy.environment})
    yield Bench(program, fal, photo, tmp_path / "out")
    program.close()
