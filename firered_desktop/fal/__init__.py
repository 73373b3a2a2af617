"""The only package that knows fal: client, uploads, downloads, payload, faults, account."""
