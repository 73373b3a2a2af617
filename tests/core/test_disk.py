"""Errors that mean a full disk."""

from __future__ import annotations

import errno

import pytest

from firered_desktop.core.disk import is_full


@pytest.mark.parametrize(
    ("number", "full"),
    [(errno.ENOSPC, True), (errno.EDQUOT, True), (errno.EFBIG, True), (errno.EACCES, False)],
)
def test_a_disk_without_room_is_full_whatever_took_the_room(number: int, full: bool) -> None:
    assert is_full(OSError(number, "")) is full
