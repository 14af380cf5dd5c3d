"""Runs the benchmarks beside their peers, on the same data in the same run.

usage: bench.py [reading] [rules] [--all-peers] [--rows N]

Without names runs all of them. Prints a table and writes results.json: an array of {name, value,
unit, peer, peerValue, ratio}. A ratio above 1 says how many times better we are than the peer.
Where a rule's ratio to a peer fell below 0.9 of the one that results.json held before, the run
fails and leaves results.json as it was.
"""

import argparse
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent
READING = HERE / ".build" / "release" / "reading"
RULES = HERE / ".build" / "release" / "rules"
RESULTS = HERE / "results.json"
# The generator of enterprises and the other engines are no part of the project.
KIT = HOME.parent / "shared" / "bench" / "rules"
RUNS = 3
# How much of a committed ratio must be left, to these peers.
GATE = 0.9
GATED = ("NumPy int64 by hand", "ZEN", "ZEN with trace")

results = []


def note(name, value, unit, peer=None, peer_value=None, ratio=None):
    results.append(
        {
            "name": name,
            "value": round(value, 3),
            "unit": unit,
            "peer": peer,
            "peerValue": None if peer_value is None else round(peer_value, 3),
            "ratio": None if ratio is None else round(ratio, 2),
        }
    )
    beside = f"   {peer}: {peer_value:,.2f} {unit}, ratio {ratio:,.2f}" if peer else ""
    print(f"{name:34s} {value:12,.2f} {unit}{beside}", flush=True)


def reading(*arguments):
    """The best of some runs, by megabytes a processor second."""
    runs = [
        json.loads(subprocess.run([READING, *map(str, arguments)], check=True, capture_output=True, text=True).stdout)
        for _ in range(RUNS)
    ]
    return max(runs, key=lambda run: run["bytes"] / run["seconds"])


def rate(run):
    return run["bytes"] / run["seconds"] / 1e6


def read_text(texts):
    """The whole reader, against the first step of the usual pipeline: cutting words with jieba."""
    ours = rate(reading("text", *texts))
    import jieba

    jieba.setLogLevel(60)
    words = [text.read_text("utf-8") for text in texts]
    list(jieba.cut(words[0]))
    start = time.process_time()
    size = 0
    for text in words:
        for _ in jieba.cut(text):
            pass
        size += len(text.encode())
    peer = size / (time.process_time() - start) / 1e6
    note("read text", ours, "MB/s", "jieba 0.42.1, cutting words only", peer, ours / peer)


def read_long(text):
    """Twice the document, twice the time; and how much memory a byte of text takes."""
    short, long = reading("long", text, 8), reading("long", text, 32)
    note("read a text of 32 MB", rate(long), "MB/s", "the same text, 8 MB", rate(short), rate(long) / rate(short))
    # The most memory the whole process ever held, the text and its first copy included.
    note("peak memory a byte of text", long["peak"] / long["bytes"], "bytes")


def read_docx(texts):
    """Unpacking and decoding DOCX, against python-docx."""
    import docx

    with tempfile.TemporaryDirectory() as folder:
        files = []
        for text in texts:
            document = docx.Document()
            for line in text.read_text("utf-8").splitlines():
                document.add_paragraph(line)
            file = pathlib.Path(folder) / (text.stem + ".docx")
            document.save(file)
            files.append(file)
        ours = rate(reading("docx", *files))
        data = [file.read_bytes() for file in files]
        start, size = time.process_time(), 0
        while time.process_time() - start < 2:
            for file in data:
                lines = [paragraph.text for paragraph in docx.Document(io.BytesIO(file)).paragraphs]
                size += len("\n".join(lines).encode())
        peer = size / (time.process_time() - start) / 1e6
    note("decode DOCX", ours, "MB/s", "python-docx 1.2.0", peer, ours / peer)


# Engines beside which the rules are run: script, arguments, most rows, runs, what it is called.
PEERS = {
    "numpy_int": ("numpy_int.py", [], 0, 9, "NumPy int64 by hand"),
    "openfisca": ("openfisca_engine.py", [], 0, 3, "OpenFisca 46.0.1 (float32, inexact)"),
    "duckdb1": ("duckdb_decimal.py", ["--threads", "1"], 0, 3, "DuckDB DECIMAL"),
    "zen_engine": ("zen_engine_row.py", ["--mode", "engine"], 20_000, 3, "ZEN"),
    "zen_trace": ("zen_engine_row.py", ["--mode", "trace"], 20_000, 3, "ZEN with trace"),
}
MORE_PEERS = {
    "numpy_float": ("numpy_float.py", [], 0, 5, "NumPy float64 (inexact)"),
    "polars_float1": ("polars_engine.py", ["--mode", "float", "--threads", "1"], 0, 5, "polars float64 (inexact)"),
    "polars_decimal1": ("polars_engine.py", ["--mode", "decimal", "--threads", "1"], 0, 3, "polars Decimal"),
    "zen_expr": ("zen_engine_row.py", ["--mode", "expr"], 20_000, 3, "ZEN, expressions alone"),
    "zen_batch": ("zen_engine_row.py", ["--mode", "batch"], 20_000, 3, "ZEN evaluate_batch"),
    "bkflow": ("bkflow_row.py", ["--mode", "parsed"], 5_000, 3, "bkflow-feel 1.2.0, tree kept"),
    "spiff": ("spiff_row.py", [], 5_000, 2, "SpiffWorkflow 3.2.0"),
}


def peer(script, extra, limit, repeat, csv, save):
    """Runs an engine of the kit; its report, with the amounts of each row in the file `save`."""
    done = subprocess.run(
        [sys.executable, str(KIT / "engines" / script), "--csv", str(csv), "--limit", str(limit)]
        + ["--repeat", str(repeat), "--save", str(save), *extra],
        check=True,
        capture_output=True,
        text=True,
        # The kit's folder may not be written to.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


def rules(rows, all_peers):
    """Six incentive clauses in FEEL over synthetic enterprises, against other engines."""
    if not KIT.is_dir():
        print(f"rules: skipped, there is no {KIT}")
        return
    import numpy as np

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        csv = folder / "enterprises.csv"
        subprocess.run([sys.executable, KIT / "generate.py", "--rows", str(rows), "--out", csv], check=True, capture_output=True)
        peer("decimal_row.py", [], 0, 1, csv, folder / "exact.npz")
        exact = np.load(folder / "exact.npz")
        engines = PEERS | (MORE_PEERS if all_peers else {})
        # We and NumPy take turns, so that what else the machine does meets both.
        runs, turns = [], []
        for _ in range(RUNS):
            turns.append(peer(*engines["numpy_int"][:4], csv, folder / "peer.npz"))
            command = [RULES, HERE / "Rules" / "clauses.yaml", csv, folder / "amounts"]
            runs.append(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
        reports = {
            name: peer(*engine[:4], csv, folder / "peer.npz")
            for name, engine in engines.items()
            if name != "numpy_int"
        }
        reports["numpy_int"] = max(turns, key=lambda turn: turn["rows_per_cpu_s"])
        amounts = np.fromfile(folder / "amounts", dtype=np.int64).reshape(6, -1)
    check_amounts(amounts, exact, rows, runs)
    ours = {key: min(run[key] for run in runs) for key in runs[0]}
    rate = ours["rows"] / ours["columnsSeconds"] / 1e6
    by_row = 1e6 * ours["rowSeconds"]
    for name, engine in engines.items():
        theirs = reports[name]["rows_per_cpu_s"]
        if name == "zen_trace":
            value = 1e6 * ours["traceSeconds"]
            note("rules, a row with trace", value, "µs", engine[4], 1e6 / theirs, 1e6 / theirs / value)
        elif engine[2]:
            note("rules, a row", by_row, "µs", engine[4], 1e6 / theirs, 1e6 / theirs / by_row)
        else:
            note("rules over columns", rate, "M rows/s", engine[4], theirs / 1e6, rate / theirs * 1e6)
    note("compile 500 rules", 1e3 * ours["compileSeconds"], "ms")
    note("rules, peak memory", ours["peakBytes"] / 1e6, "MB", "NumPy int64 by hand", *memory(reports, ours))


def memory(reports, ours):
    theirs = reports["numpy_int"]["peak_rss_mb"] * 1.048576
    return theirs, theirs / (ours["peakBytes"] / 1e6)


def check_amounts(amounts, exact, rows, runs):
    """Ends the run unless every amount of every row is the exact one."""
    wrong = {key: int((amounts[place] != exact[key]).sum()) for place, key in enumerate("abcdef")}
    if any(wrong.values()) or any(run["wrongRows"] for run in runs):
        sys.exit(f"rules: amounts that are wrong, by clause: {wrong}")
    expected = json.loads((KIT / "expected.json").read_text("utf-8"))
    if rows == expected["rows"]:
        totals = {key: int(amounts[place].sum()) for place, key in enumerate("abcdef")}
        if totals != expected["totals_fen"]:
            sys.exit(f"rules: the totals are {totals}, not {expected['totals_fen']}")
    print(f"rules: all {amounts.size:,} amounts are exact")


def gate(before):
    """What fell below its committed ratio."""
    ratios = {(row["name"], row["peer"]): row["ratio"] for row in before if row["ratio"]}
    for row in results:
        committed = ratios.get((row["name"], row["peer"]))
        # How much memory the peers take differs from run to run.
        if row["unit"] == "MB" or row["peer"] not in GATED or not committed:
            continue
        if row["ratio"] < GATE * committed:
            yield f"{row['name']}: {row['ratio']} times {row['peer']}, committed were {committed}"


def reading_all():
    texts = sorted(HOME.glob("Packs/*/plans/*.txt"))
    read_text(texts)
    read_long(max(texts, key=lambda text: text.stat().st_size))
    read_docx(texts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="reading, rules; all where none is given")
    parser.add_argument("--all-peers", action="store_true", help="every engine of the kit, not the usual few")
    parser.add_argument("--rows", type=int, default=1_000_000, help="enterprises for the rules")
    options = parser.parse_args()
    names = options.names or ["reading", "rules"]
    before = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else []
    if "reading" in names:
        reading_all()
    if "rules" in names:
        rules(options.rows, options.all_peers)
    fallen = list(gate(before))
    if fallen and "rules" in names:
        # Once may be what else the machine did.
        print("again, because of:", *fallen, sep="\n")
        results[:] = [row for row in results if "rules" not in row["name"]]
        rules(options.rows, options.all_peers)
        fallen = list(gate(before))
    if fallen:
        sys.exit("slower than what is committed:\n" + "\n".join(fallen))
    measured = {(row["name"], row["peer"]) for row in results}
    kept = [row for row in before if (row["name"], row["peer"]) not in measured]
    RESULTS.write_text(json.dumps(kept + results, ensure_ascii=False, indent=2) + "\n", "utf-8")


main()
