"""The stand-in in a process of its own, until its standard input ends: QUEUED RUNNING BITS.

An edit waits and works so many seconds, whatever it is about. What clients send passes a line of
so many bits a second; 0 is no limit. For each line on the standard input it tells how many
requests there were since the last one to hear of an edit that had been submitted.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack

from tests.benchmarks.services import KEY
from tests.benchmarks.uplink import Uplink
from tests.standin import Course, StandIn
from tests.standin.shelf import Addresses

FOLLOWING = ("status", "stream", "result")

queued, running, bits = (float(word) for word in sys.argv[1:])
with StandIn(key=KEY) as service, ExitStack() as stack:
    service.course = Course(queued=queued, running=running)
    url = service.base_url
    if bits:
        url = stack.enter_context(Uplink(service.server.port, bits)).url
        service.shelf.addresses = service.addresses = Addresses.at(url)
    print(url, flush=True)
    told = 0
    for _ in sys.stdin:
        asked = sum(seen.route in FOLLOWING for seen in list(service.ledger.seen))
        print(asked - told, flush=True)
        told = asked
