"""The decoders, one a kind of file: each tells what a file is, and gives its pixels when asked."""
