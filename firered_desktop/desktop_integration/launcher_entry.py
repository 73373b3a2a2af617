"""The program's entry in docks and task bars, as KDE's and Ubuntu's take it from the bus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from firered_desktop.core.desktop_signs import WorkInHand
    from firered_desktop.desktop_integration.message_bus import Body

INTERFACE = "com.canonical.Unity.LauncherEntry"
PATH = "/com/canonical/unity/launcherentry/1"


class Emitter(Protocol):
    """What is needed of the message bus."""

    def emit(self, path: str, interface: str, signal: str, signature: str, body: Body) -> None: ...


class LauncherEntry:
    """The entry that stands for the desktop entry `entry`; what listens, shows."""

    def __init__(self, bus: Emitter, entry: str) -> None:
        self._bus = bus
        self._address = f"application://{entry}.desktop"

    def show(self, work: WorkInHand | None) -> None:
        """Show how many edits are on their way and how far they are together, if that is known."""
        share = work.share if work is not None else None
        shown = {
            "count": ("x", work.count if work is not None else 0),
            "count-visible": ("b", work is not None),
            "progress": ("d", share or 0.0),
            "progress-visible": ("b", share is not None),
        }
        self._bus.emit(PATH, INTERFACE, "Update", "sa{sv}", (self._address, shown))
