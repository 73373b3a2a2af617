"""The demo service in a process of its own, until its standard input ends."""

from __future__ import annotations

import importlib
import sys
from typing import Any

IN_QUEUE = 0.1  # seconds; far shorter than at fal, so that what the clients add shows
IN_PROGRESS = 0.4  # the work itself counts towards it

demo: Any = importlib.import_module("firered_desktop.demo.service")
pace = demo.Pace(in_queue=IN_QUEUE, in_progress=IN_PROGRESS)
with demo.DemoService(pace=pace) as service:
    print(service.base_url, flush=True)
    sys.stdin.read()
