"""Photographs in and out, and the child process in which they are decoded; without Qt."""
