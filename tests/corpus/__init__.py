"""Photographs of every kind, made by a script, with the pixels that a person should see of them.

``python -m tests.corpus FOLDER`` writes them all, to be looked at in other programs too.
"""
