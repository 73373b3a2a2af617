"""The built bundle, started as people start it; `make bundle` builds it first."""
