"""What every service that FalEngine talks to must do with it: the stand-in, and the demo.

class TestFalEngineAgainstSomething(EngineContract):
    @pytest.fixture
    def service(self) -> Iterator[ContractService]: ...
"""

from __future__ import annotations

from tests.contract.engine_journeys import EngineJourneys
from tests.contract.engine_service import QUICK, ContractService, quiet
from tests.contract.engine_troubles import EngineTroubles

__all__ = ["QUICK", "ContractService", "EngineContract", "quiet"]


class EngineContract(EngineJourneys, EngineTroubles):
    """Inherit and give a `service`."""
