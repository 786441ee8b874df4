"""Reads a grants sheet whole, every column typed, and says the seconds: peer_read.py PEER SHEET."""

import sys
import time

peer, sheet = sys.argv[1:]
TEXT = ["grant_id", "holder_id", "type", "schedule", "name_on_agreement"]
DATES = ["grant_date", "vesting_start", "expires"]
COUNTS = ["shares_granted", "shares_exercised", "shares_cancelled"]
ORDER = ["grant_id", "holder_id", "grant_date", "type", "exercise_price", "shares_granted",
         "shares_exercised", "shares_cancelled", "schedule", "vesting_start", "expires",
         "name_on_agreement"]

if peer == "duckdb":
    import duckdb

    kinds = {**dict.fromkeys(TEXT, "VARCHAR"), **dict.fromkeys(DATES, "DATE"),
             **dict.fromkeys(COUNTS, "BIGINT"), "exercise_price": "DECIMAL(18,4)"}
    columns = {name: kinds[name] for name in ORDER}
    connection = duckdb.connect()
    connection.execute("SET preserve_insertion_order = true")
    started = time.perf_counter()
    connection.execute("CREATE TABLE grants AS SELECT * FROM read_csv(?, header = true, "
                       f"auto_detect = false, columns = {columns})", [sheet])
    elapsed = time.perf_counter() - started
elif peer == "polars":
    import polars

    kinds = {**dict.fromkeys(TEXT, polars.String), **dict.fromkeys(DATES, polars.Date),
             **dict.fromkeys(COUNTS, polars.Int64), "exercise_price": polars.Decimal(18, 4)}
    started = time.perf_counter()
    frame = polars.read_csv(sheet, schema={name: kinds[name] for name in ORDER})
    elapsed = time.perf_counter() - started
    assert frame.schema["grant_date"] == polars.Date
else:
    import pyarrow
    import pyarrow.csv

    kinds = {**dict.fromkeys(TEXT, pyarrow.string()), **dict.fromkeys(DATES, pyarrow.date32()),
             **dict.fromkeys(COUNTS, pyarrow.int64()), "exercise_price": pyarrow.decimal128(18, 4)}
    started = time.perf_counter()
    frame = pyarrow.csv.read_csv(sheet, convert_options=pyarrow.csv.ConvertOptions(column_types=kinds))
    elapsed = time.perf_counter() - started
    assert frame.num_columns == 12
print(f"seconds {elapsed:.4f}")
