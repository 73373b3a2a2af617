"""Builds engine, library, key store, imaging process and outbox once, for window and commands."""

from __future__ import annotations

from firered_desktop.services.services import Choice, Services

__all__ = ["Choice", "Services"]
