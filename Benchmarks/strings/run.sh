#!/bin/sh
# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
#
# Runs run.py with the Python environment in PEERS_VENV (default: Benchmarks/.venv), which holds
# rapidfuzz, numpy and names: python3 -m venv Benchmarks/.venv &&
# Benchmarks/.venv/bin/pip install rapidfuzz numpy names
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec "${PEERS_VENV:-$here/../.venv}/bin/python" "$here/run.py" "$@"
