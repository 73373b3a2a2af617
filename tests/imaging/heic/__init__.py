"""HEIC files for tests, and the script that made them."""
