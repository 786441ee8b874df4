"""Runs peer.sql: peer_duckdb.py DATA OUT."""

import os
import sys

import duckdb

data, out = sys.argv[1:]
os.makedirs(out, exist_ok=True)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.sql")) as file:
    script = file.read().replace("{data}", data).replace("{out}", out)
duckdb.connect().execute(script)
