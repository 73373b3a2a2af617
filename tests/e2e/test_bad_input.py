"""What bad input gets: one clear sentence with what to do, and nothing stored or sent."""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.conftest import PROMPT, Bench, picture
from tests.e2e.program import Ended, settings

pytestmark = pytest.mark.e2e

NOTHING: dict[str, object] = {
    "event": "failed",
    "edit": None,
    "request_id": None,
    "files": [],
    "seed": None,
    "charged_usd": None,
}


def refused(ended: Ended, code: str, *words: str, status: int = 2) -> None:
    """The run ended before there was an edit, and said why in one line with a remedy."""
    assert ended.status == status
    line = ended.line
    error = line.pop("error")
    assert line == NOTHING
    assert (error["code"], error["charged"]) == (code, "no")
    (said,) = ended.words
    assert said == f"{error['message']} {error['remedy']}"
    assert error["remedy"]
    for word in words:
        assert word in said


@pytest.mark.parametrize(
    ("key", "code"),
    [(None, "key_missing"), ("  ", "key_missing"), ("just-a-word", "key_malformed")],
)
def test_without_a_good_key_nothing_is_stored(bench: Bench, key: str | None, code: str) -> None:
    refused(bench.edit(FAL_KEY=key), code, status=3)
    assert bench.history() == []
    assert bench.fal.ledger.seen == []


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty.jpg"),
        (b"<html><body>Sign in</body></html>", "page.png"),
        (bytes(range(256)) * 40, "noise.jpg"),
        (b"%PDF-1.7 and so on", "paper.pdf"),
    ],
)
def test_a_file_that_is_no_picture_is_named(bench: Bench, content: bytes, name: str) -> None:
    bench.photo = bench.photo.with_name(name)
    bench.photo.write_bytes(content)
    refused(bench.edit(), "picture_unreadable", name)
    assert bench.photo.read_bytes() == content
    assert bench.history() == []


def test_a_picture_that_is_cut_short_is_named_and_not_sent(bench: Bench) -> None:
    bench.photo = picture(bench.photo.with_name("cut.jpg"), (400, 300))
    bench.photo.write_bytes(bench.photo.read_bytes()[:3000])
    ended = bench.edit()
    assert ended.status == 2
    assert ended.line["event"] == "failed"
    assert ended.line["error"]["code"] == "picture_unreadable"
    assert "cut.jpg" in ended.line["error"]["message"]
    # Prices, which cost nothing, are asked for while the picture is still being read.
    assert {each.route for each in bench.fal.ledger.seen} <= {"pricing"}


def test_a_picture_that_is_not_there_is_named(bench: Bench) -> None:
    bench.photo = bench.photo.with_name("nowhere.jpg")
    refused(bench.edit(), "picture_missing", "nowhere.jpg")


def test_a_folder_in_the_place_of_a_picture_is_named(bench: Bench) -> None:
    bench.photo = bench.photo.parent
    assert bench.edit().status == 2


def test_a_picture_with_too_many_pixels_is_named_with_the_limit(bench: Bench) -> None:
    bench.photo = bench.photo.with_name("wall.png")
    small = io.BytesIO()
    Image.new("RGB", (4, 4)).save(small, "PNG")
    content = bytearray(small.getvalue())
    content[16:24] = struct.pack(">II", 40_000, 40_000)  # the header claims it; nothing is decoded
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    bench.photo.write_bytes(content)
    refused(bench.edit(), "picture_too_large", "wall.png", "at most")


def test_an_edit_needs_a_picture_and_an_instruction(bench: Bench) -> None:
    command = ["edit", "--out", bench.out, "--json"]
    refused(bench.program.run(*command, "--prompt", PROMPT), "invalid_settings", "no picture")
    refused(bench.program.run(*command, bench.photo), "invalid_settings", "no instruction")
    both = bench.program.run(*command, "--prompt", "  ")
    assert (both.status, len(both.words)) == (2, 2)
    assert not bench.out.exists()


def test_every_setting_that_is_wrong_is_named_with_what_is_allowed(bench: Bench) -> None:
    wrong = {
        "num_inference_steps": ("51", "2-50"),
        "guidance_scale": ("nan", "1-10"),
        "num_images": ("5", "1-4"),
        "seed": ("-1", "random"),
        "image_size": ("63x64", "WIDTHxHEIGHT"),
        "acceleration": ("warp", "none | regular | high"),
        "output_format": ("webp", "png | jpeg"),
        "sync_mode": ("maybe", "true | false"),
        "colour": ("red", "num_inference_steps"),
    }
    ended = bench.edit(*settings({name: value for name, (value, _) in wrong.items()}))
    assert ended.status == 2
    assert ended.line["error"]["code"] == "invalid_settings"
    assert len(ended.words) == len(wrong)
    for name, (_, allowed) in wrong.items():
        about = [line for line in ended.words if line.partition(".")[0].find(name) >= 0]
        assert [allowed in line for line in about] == [True]
    assert bench.history() == []


@pytest.mark.parametrize("pair", ["colour=red", "num_images", "=4"])
def test_an_unknown_setting_is_refused_with_those_there_are(bench: Bench, pair: str) -> None:
    refused(bench.edit("--set", pair), "invalid_settings", "NAME=VALUE", "guidance_scale")


def test_words_that_are_no_letters_are_refused(bench: Bench) -> None:
    command = ("edit", bench.photo, "--prompt", "caf\udce9", "--out", bench.out, "--json")
    refused(bench.program.run(*command), "invalid_settings", "prompt")


@pytest.mark.parametrize("place", ["a file", "below a file", "read-only", "/proc"])
def test_a_folder_that_cannot_be_written_is_named_before_anything_is_paid(
    bench: Bench, tmp_path: Path, place: str
) -> None:
    in_the_way = tmp_path / "in the way"
    in_the_way.write_bytes(b"mine")
    if place == "read-only":
        if os.geteuid() == 0:
            pytest.skip("nothing is read-only to the superuser")
        bench.out.mkdir(mode=0o500)
    elif place == "/proc":
        bench.out = Path("/proc/firered")
    else:
        bench.out = in_the_way if place == "a file" else in_the_way / "out"
    refused(bench.edit(), "folder_unwritable", str(bench.out))
    assert in_the_way.read_bytes() == b"mine"
    assert bench.history() == []
    # Prices may be asked for beside the look at the pictures, which costs nothing.
    assert {each.route for each in bench.fal.ledger.seen} <= {"pricing"}


def test_a_library_of_a_newer_version_is_left_alone(bench: Bench) -> None:
    assert bench.history() == []
    database = bench.program.library / "library.sqlite3"
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA user_version = 4711")
    connection.close()
    before = database.read_bytes()
    refused(bench.edit(), "library_newer", str(bench.program.library), "Update the program")
    assert bench.program.run("history").status == 2
    assert database.read_bytes() == before


def test_a_library_that_is_no_database_or_no_folder_is_left_alone(
    bench: Bench, tmp_path: Path
) -> None:
    damaged = bench.program.library / "library.sqlite3"
    damaged.parent.mkdir(parents=True)
    damaged.write_bytes(b"this is no database at all" * 100)
    refused(bench.edit(), "library_damaged", "damaged", "backup")
    assert damaged.read_bytes() == b"this is no database at all" * 100
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    refused(bench.edit("--library", file), "library_unusable", str(file))
    assert file.read_bytes() == b"mine"
    shutil.rmtree(bench.program.library)
    elsewhere = tmp_path / "elsewhere"
    assert bench.edit("--library", elsewhere).status == 0
    assert not bench.program.library.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["edit", "a.jpg"], "--out"),
        (["edit", "--model", "v2", "--out", "x"], "v1.1 or v1"),
        (["edit", "--wait", "soon", "--out", "x"], "soon"),
        (["queue", "resend"], "take one ID"),
        (["queue", "run", "abc"], "take one ID"),
        (["queue", "burn"], "invalid choice"),
        (["history", "--limit", "-1"], "-1"),
        (["edit", "--js", "--out", "x"], "--js"),
    ],
)
def test_wrong_usage_is_told_with_the_right_one(bench: Bench, words: list[str], said: str) -> None:
    ended = bench.program.run(*words)
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.startswith("usage: ")
    assert said in ended.err.splitlines()[-1]


def test_an_id_that_nothing_has_is_refused(bench: Bench) -> None:
    for written in ("0123", "../x", ""):
        refused(bench.queue("resend", written), "edit_unknown", "list of unfinished")


def test_settings_that_cannot_be_read_are_said_and_do_not_stop_the_edit(bench: Bench) -> None:
    file = bench.program.home / "CONFIG" / "firered-desktop" / "preferences.toml"
    file.parent.mkdir(parents=True)
    file.write_text('parallel_edits = "many"\n', encoding="utf-8")
    ended = bench.edit()
    assert ended.status == 0
    (said,) = ended.words
    assert "parallel_edits" in said
