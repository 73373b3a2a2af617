"""Whose certificates are believed."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from firered_desktop.fal.trust import named_certificates, system_trust


def test_both_variables_are_honoured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "certificates"
    folder.mkdir()
    for name in ("a.pem", "b.pem"):
        (folder / name).touch()
    (folder / "inner").mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "office.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(folder))
    assert sorted(path.name for path in named_certificates()) == ["a.pem", "b.pem", "office.pem"]


def test_without_them_nothing_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "")
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    assert list(named_certificates()) == []


def test_a_file_that_is_no_certificate_does_not_stop_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.pem"
    broken.write_text("nonsense")
    monkeypatch.setattr(platform, "system", lambda: "Darwin")
    monkeypatch.setenv("SSL_CERT_FILE", str(broken))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "missing"))
    assert system_trust().check_hostname
