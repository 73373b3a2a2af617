"""Files in and out."""

from __future__ import annotations

from collections.abc import Iterator

import httpx

from tests.demo.talk import KEY, Talk


def test_what_is_put_is_served_as_it_was(talk: Talk) -> None:
    url = talk.upload(b"\x00\x01bytes", "image/webp")
    served = httpx.get(url, trust_env=False)
    assert served.content == b"\x00\x01bytes"
    assert served.headers["content-type"] == "image/webp"


def test_a_put_needs_a_promise_but_no_key(talk: Talk) -> None:
    response = httpx.put(f"{talk.service.base_url}/upload/x.png", content=b"a", trust_env=False)
    assert response.status_code == 403
    talk.upload(b"a")
    assert "authorization" not in talk.service.log[-1].headers


def test_a_body_may_come_in_chunks(talk: Talk) -> None:
    place = talk.client.post("/storage/upload/initiate", json={"content_type": "image/png"}).json()

    def chunks() -> Iterator[bytes]:
        yield b"first "
        yield b"second"

    httpx.put(place["upload_url"], content=chunks(), trust_env=False)
    assert talk.client.get(place["file_url"]).content == b"first second"


def test_the_clients_own_upload_wants_its_token(talk: Talk) -> None:
    refused = talk.client.post("/files/upload", content=b"a")
    assert refused.status_code == 401
    token = talk.client.post("/storage/auth/token", json={}).json()
    header = f"{token['token_type']} {token['token']}"
    done = httpx.post(
        f"{token['base_url']}/files/upload",
        content=b"abc",
        headers={"Authorization": header, "Content-Type": "image/png"},
        trust_env=False,
    )
    assert talk.client.get(done.json()["access_url"]).content == b"abc"
    assert KEY not in header


def test_names_of_files_cannot_leave_the_folder(talk: Talk) -> None:
    for name in ("..%2f..%2fetc%2fpasswd", "../../etc/passwd"):
        assert talk.client.get(f"/files/{name}").status_code == 404
