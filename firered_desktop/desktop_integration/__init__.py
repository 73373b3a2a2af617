"""What the program shows on the desktop outside of its window."""

from firered_desktop.desktop_integration.bus_desktop import BusDesktop

__all__ = ["BusDesktop"]
