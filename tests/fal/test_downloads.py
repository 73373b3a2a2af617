"""Results on their way to the disk."""

from __future__ import annotations

import base64
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.edit import AnswerImage
from firered_desktop.core.errors import (
    Cancelled,
    Charged,
    DownloadDamaged,
    FireredError,
    FolderUnwritable,
    ResultGone,
    ServiceFailed,
    ServiceUnavailable,
)
from firered_desktop.core.ports import CancelToken
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from tests.contract.engine_contract import QUICK, quiet
from tests.fal.clocks import SwiftClock
from tests.standin import Act, Answer, Corrupt, Hang, Reset, StandIn, Truncate, html
from tests.standin.pictures import picture

CONTENT = picture(5, size=(300, 200))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "result"


@pytest.fixture
def image(standin: StandIn) -> AnswerImage:
    return AnswerImage(standin.shelf.keep(CONTENT, "image/jpeg"))


@pytest.fixture
def narrow(standin: StandIn) -> Iterator[FalEngine]:
    """An engine that accepts a thousand bytes."""
    engine = FalEngine(
        standin.key,
        clock=SwiftClock(),
        hosts=Hosts.loopback(standin.base_url),
        options=replace(QUICK, largest_download=1000),
    )
    yield engine
    engine.close()


def download(engine: FalEngine, image: AnswerImage, target: Path) -> None:
    engine.download(image, target, CancelToken(), quiet)


def test_the_bytes_arrive_without_key_and_with_progress(
    engine: FalEngine, standin: StandIn, image: AnswerImage, target: Path
) -> None:
    fractions: list[float] = []
    engine.download(image, target, CancelToken(), fractions.append)
    assert target.read_bytes() == CONTENT
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    (seen,) = standin.ledger.on("file")
    assert not seen.has_key


@pytest.mark.parametrize("act", [Reset(), html(502), Answer(503, {"detail": "x"})], ids=repr)
def test_a_download_that_did_not_begin_is_tried_again(
    engine: FalEngine, standin: StandIn, image: AnswerImage, target: Path, act: Act
) -> None:
    standin.plan("file", act)
    download(engine, image, target)
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("act", "leaf"),
    [
        (Truncate(), DownloadDamaged),
        (Answer(200, b""), DownloadDamaged),
        (Answer(404, b"not found"), ResultGone),
        (Answer(410, {"detail": "expired"}), ResultGone),
        (Answer(401, {"detail": "no"}), ServiceUnavailable),
        (Answer(403, {"detail": "User is locked"}), ServiceUnavailable),
        (Answer(302, b"", {"Location": "https://example.com/x"}), ServiceUnavailable),
    ],
    ids=repr,
)
def test_what_is_not_the_whole_result_leaves_nothing_behind(
    engine: FalEngine, standin: StandIn, target: Path, act: Act, leaf: type[FireredError]
) -> None:
    image = AnswerImage(standin.shelf.keep(CONTENT, "image/jpeg"))
    standin.plan("file", *[act] * 9)
    with pytest.raises(leaf) as caught:
        download(engine, image, target)
    assert caught.value.charged is Charged.YES
    assert not target.exists()


def test_changed_bytes_are_for_the_caller_to_notice(
    engine: FalEngine, standin: StandIn, image: AnswerImage, target: Path
) -> None:
    standin.plan("file", Corrupt())
    download(engine, image, target)
    assert target.read_bytes() != CONTENT
    assert target.stat().st_size == len(CONTENT)


def test_more_bytes_than_allowed_are_not_stored(
    narrow: FalEngine, image: AnswerImage, target: Path
) -> None:
    embedded = AnswerImage("data:image/png;base64," + base64.b64encode(CONTENT).decode())
    for large in (image, embedded):
        with pytest.raises(DownloadDamaged):
            download(narrow, large, target)
        assert not target.exists()


@pytest.mark.parametrize(
    ("url", "content"),
    [
        ("data:image/png;base64," + base64.b64encode(CONTENT).decode(), CONTENT),
        ("data:image/png;charset=x;base64,QUI%3D", b"AB"),
        ("data:,a%20b", b"a b"),
    ],
)
def test_a_result_within_the_answer_is_stored(
    engine: FalEngine, target: Path, url: str, content: bytes
) -> None:
    fractions: list[float] = []
    engine.download(AnswerImage(url), target, CancelToken(), fractions.append)
    assert target.read_bytes() == content
    assert fractions == [1.0]


@pytest.mark.parametrize(
    "url",
    [
        "data:image/png;base64,QQ=",
        "data:image/png;base64,ä",
        "data:",
        "data:image/png,",
        "data:;base64,?",
    ],
)
def test_a_broken_result_within_the_answer_is_refused(
    engine: FalEngine, target: Path, url: str
) -> None:
    with pytest.raises(DownloadDamaged):
        download(engine, AnswerImage(url), target)
    assert not target.exists()


@pytest.mark.parametrize(
    "url", ["https://example.com/a.png", "file:///etc/passwd", "//x", "ftp://127.0.0.1/a", ""]
)
def test_results_elsewhere_are_not_fetched(
    engine: FalEngine, standin: StandIn, target: Path, url: str
) -> None:
    with pytest.raises(ServiceFailed):
        download(engine, AnswerImage(url), target)
    assert not standin.ledger.seen


def test_the_bytes_and_the_name_are_durable(
    engine: FalEngine, image: AnswerImage, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    download(engine, image, target)
    assert synced == [False, True]


def test_a_folder_that_cannot_be_written_is_named(
    engine: FalEngine, image: AnswerImage, tmp_path: Path
) -> None:
    with pytest.raises(FolderUnwritable) as caught:
        download(engine, image, tmp_path / "missing" / "result")
    assert caught.value.values["folder"] == str(tmp_path / "missing")


def test_an_existing_file_is_never_written_over(
    engine: FalEngine, image: AnswerImage, target: Path
) -> None:
    target.write_text("mine")
    with pytest.raises(FileExistsError):
        download(engine, image, target)
    assert target.read_text() == "mine"


def test_stopping_ends_a_download_and_leaves_nothing(
    engine: FalEngine, image: AnswerImage, target: Path
) -> None:
    token = CancelToken()

    def stop(_: float) -> None:
        token.cancel()

    with pytest.raises(Cancelled):
        engine.download(image, target, token, stop)
    assert not target.exists()


def test_a_host_that_says_nothing_is_given_up(standin: StandIn, target: Path) -> None:
    image = AnswerImage(standin.shelf.keep(CONTENT, "image/png"))
    options = replace(QUICK, patience=0.1, limits=replace(QUICK.limits, silence=0.2))
    engine = FalEngine(
        standin.key, clock=SwiftClock(), hosts=Hosts.loopback(standin.base_url), options=options
    )
    standin.plan("file", *[Hang()] * 3)
    with pytest.raises(ServiceUnavailable):
        download(engine, image, target)
    engine.close()
