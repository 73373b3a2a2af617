from __future__ import annotations

from firered_desktop.core.judging import Flag, Label, Rate, SetFlag, SetLabel
from firered_desktop.core.judging_commands import CHANGES


def test_each_command_says_what_its_name_tells() -> None:
    assert CHANGES["rate_4"] == Rate(4)
    assert CHANGES["flag_reject"] == SetFlag(Flag.REJECT)
    assert CHANGES["label_purple"] == SetLabel(Label.PURPLE)
    assert len(CHANGES) == 6 + len(Flag) + len(Label)
