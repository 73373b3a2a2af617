"""Tests of firered_desktop/imaging."""
