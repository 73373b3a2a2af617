# Prints the first Python of at least 3.11, one that can make environments before one that cannot.
for needed in "venv, ensurepip" "venv"; do
    for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if "$python" -c "import sys, $needed; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
            command -v "$python"
            exit 0
        fi
    done
done
echo "FireRed Desktop needs Python 3.11 or newer; none was found on the PATH." >&2
exit 1
