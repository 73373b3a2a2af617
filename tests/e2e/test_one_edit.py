"""One edit from the command line to files, through a proxy, against the stand-in of fal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.conftest import CANARY, PROMPT, Bench, picture
from tests.e2e.program import settings

pytestmark = pytest.mark.e2e

KEYS = ["event", "edit", "request_id", "files", "seed", "charged_usd", "error"]


def test_an_edit_ends_with_the_services_bytes_and_one_object_after_one_submit(
    bench: Bench,
) -> None:
    ended = bench.edit("--set", "seed=42")
    assert ended.status == 0
    (accepted,) = bench.fal.accepted
    assert bench.submits() == 1
    line = ended.line
    assert list(line) == KEYS
    assert line["event"] == "finished"
    assert line["request_id"] == accepted.request_id
    assert (line["seed"], line["charged_usd"], line["error"]) == (42, 0.04875, None)
    files = [Path(name) for name in line["files"]]
    assert all(file.is_absolute() and file.parent == bench.out for file in files)
    assert [file.read_bytes() for file in files] == bench.fal.results_of(accepted.request_id)
    assert {path.name for path in bench.out.iterdir()} == {file.name for file in files}
    for words in ("preparing", "uploading", "sending the request", "finished"):
        assert words in ended.err
    assert ended.words == []


def test_the_words_and_settings_arrive_as_they_were_given(bench: Bench) -> None:
    given = {
        "negative_prompt": "模糊, blur",
        "num_inference_steps": 12,
        "guidance_scale": 3.5,
        "num_images": 4,
        "acceleration": "high",
        "output_format": "jpeg",
        "enable_safety_checker": "false",
        "seed": 2**53 - 1,
        "image_size": "1224x816",
    }
    ended = bench.edit("--model", "v1", *settings(given))
    assert ended.status == 0
    (accepted,) = bench.fal.accepted
    assert accepted.endpoint_id == "fal-ai/firered-image-edit"
    arrived = dict(accepted.arguments)
    (url,) = arrived.pop("image_urls")
    assert arrived == {
        **given,
        "prompt": PROMPT,
        "enable_safety_checker": False,
        "sync_mode": False,
        "image_size": {"width": 1224, "height": 816},
    }
    # Only prepared pixels left the machine, and not under the name of the file.
    sent, _ = bench.fal.shelf.uploaded[url]
    assert sent != bench.photo.read_bytes()
    assert all("ller" not in f"{seen.target}{seen.body!r}" for seen in bench.fal.ledger.seen)
    files = [Path(name) for name in ended.line["files"]]
    assert [file.read_bytes() for file in files] == bench.fal.results_of(accepted.request_id)
    assert len({file.name for file in files}) == 4
    assert {file.suffix for file in files} == {".jpg"}
    assert all(file.name.startswith("Frau Müller 夏-firered") for file in files)


def test_several_pictures_keep_their_order(bench: Bench, tmp_path: Path) -> None:
    more = [picture(tmp_path / f"{name}.png", size, 9) for name, size in SIZES]
    ended = bench.program.run(
        *("edit", more[0], bench.photo, more[1], "--prompt", "join", "--json"),
        *("--out", bench.out, "--set", "image_size=portrait_4_3", "--set", "seed=random"),
    )
    assert ended.status == 0
    (accepted,) = bench.fal.accepted
    assert accepted.arguments["image_size"] == "portrait_4_3"
    assert 0 <= accepted.arguments["seed"] < 2**31
    assert ended.line["seed"] == accepted.arguments["seed"]
    sent = [bench.fal.shelf.uploaded[url][0] for url in accepted.arguments["image_urls"]]
    assert [_size(content, tmp_path) for content in sent] == [(64, 48), (96, 64), (32, 80)]


SIZES = (("z", (64, 48)), ("a", (32, 80)))  # in whole steps of the model, and so sent as they are


def _size(content: bytes, folder: Path) -> tuple[int, int]:
    path = folder / "sent"
    path.write_bytes(content)
    with Image.open(path) as image:
        return image.size


def test_a_result_inside_the_answer_is_stored_like_any_other(bench: Bench) -> None:
    ended = bench.edit(*settings({"sync_mode": 1, "num_images": 2}))
    assert ended.status == 0
    (accepted,) = bench.fal.accepted
    assert accepted.arguments["sync_mode"] is True
    files = [Path(name) for name in ended.line["files"]]
    assert [file.read_bytes() for file in files] == bench.fal.results_of(accepted.request_id)
    assert not bench.fal.ledger.on("file")


def test_what_was_there_before_is_never_written_over(bench: Bench) -> None:
    bench.out.mkdir()
    mine = bench.out / "Frau Müller 夏-firered.png"
    mine.write_bytes(b"mine")
    original = bench.photo.read_bytes()
    ended = bench.edit()
    assert ended.status == 0
    assert mine.read_bytes() == b"mine"
    assert bench.photo.read_bytes() == original
    assert [Path(name).name for name in ended.line["files"]] == ["Frau Müller 夏-firered-2.png"]


def test_the_key_is_in_no_file_and_no_output(bench: Bench) -> None:
    runs = [
        bench.edit(),
        bench.program.run("history"),
        bench.program.run("queue", "run", "--json"),
        bench.program.run("doctor"),
        bench.edit(FAL_KEY=CANARY + "\n wrong"),
        bench.edit("--wait", "0", FAL_KEY="other" + CANARY),
    ]
    assert [run.status for run in runs] == [0, 0, 0, 0, 3, 3]
    secret = CANARY.partition(":")[2].encode()
    for run in runs:
        assert secret not in f"{run.out}{run.err}".encode()
    kept = list(bench.program.files())
    assert any(path.name == "library.sqlite3" for path in kept)
    assert [path for path in kept if secret in path.read_bytes()] == []


def test_history_finds_the_edit_by_its_words_in_either_language(bench: Bench) -> None:
    edit_id = bench.edit().line["edit"]
    for words in ("夕阳", "müller 灰色"):
        ended = bench.program.run("history", "--search", words, "--limit", "5", "--json")
        assert ended.status == 0
        assert ended.line["edit"] == edit_id
        assert ended.line["state"] == "finished"
        assert PROMPT in ended.out
    assert bench.program.run("history", "--search", "winter", "--json").lines == []
    assert bench.program.run("history", "--limit", "0", "--json").lines == []
    assert PROMPT in bench.program.run("history").out


def test_a_name_that_is_no_utf_8_is_edited_and_told(bench: Bench) -> None:
    odd = bench.photo.with_name("caf\udce9.jpg")
    try:
        bench.photo.rename(odd)
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    bench.photo = odd
    ended = bench.edit()
    assert ended.status == 0
    (name,) = ended.line["files"]
    assert json.loads(ended.out)["files"] == [name]
    assert Path(name).exists()
    assert Path(name).name == "caf\udce9-firered.png"


def test_nobody_listening_does_not_harm_the_edit(bench: Bench) -> None:
    running = bench.start()
    assert running.process.stdout is not None
    assert running.process.stderr is not None
    running.process.stdout.close()
    running.process.stderr.close()
    assert running.process.wait() == 0
    assert len(bench.fal.accepted) == 1
    assert len(bench.written()) == 1
