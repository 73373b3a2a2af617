"""The settings of the network beside its patience: the proxy, and whether new versions are told."""

from __future__ import annotations

from firered_desktop.core.parameters import Switch
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.preferences.kinds import WebAddress

PROXY = WebAddress(
    "proxy",
    QT_TRANSLATE_NOOP("preferences", "Proxy"),
    QT_TRANSLATE_NOOP("preferences", "Leave it empty to use the one of this computer."),
    default="",
    schemes=("http", "https", "socks5", "socks5h"),
)
UPDATE_CHECK = Switch(
    "update_check",
    QT_TRANSLATE_NOOP("preferences", "Tell me of new versions"),
    QT_TRANSLATE_NOOP(
        "preferences",
        "Asks once at each start for the number of the newest version; nothing else is sent, and "
        "nothing is installed.",
    ),
    default=True,
)
# Empty until the project has a page for its releases: then nothing is asked. An organisation
# that hands the program out itself names its own page.
UPDATE_ADDRESS = WebAddress(
    "update_address",
    QT_TRANSLATE_NOOP("preferences", "Where new versions are asked for"),
    QT_TRANSLATE_NOOP("preferences", "The address of a file that names the newest version."),
    default="",
    schemes=("https",),
)

NETWORK_ROWS = (PROXY, UPDATE_CHECK, UPDATE_ADDRESS)
