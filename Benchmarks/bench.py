"""Runs the benchmarks beside their peers, on the same data in the same run.

Prints a table and writes results.json: an array of {name, value, unit, peer, peerValue, ratio}.
A ratio above 1 says how many times better we are than the peer.
"""

import io
import json
import pathlib
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent
READING = HERE / ".build" / "release" / "reading"
RUNS = 3

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
    beside = f"   {peer}: {peer_value:,.2f} {unit}, ratio {ratio:,.1f}" if peer else ""
    print(f"{name:28s} {value:12,.2f} {unit}{beside}", flush=True)


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


def main():
    texts = sorted(HOME.glob("Packs/*/plans/*.txt"))
    read_text(texts)
    read_long(max(texts, key=lambda text: text.stat().st_size))
    read_docx(texts)
    (HERE / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", "utf-8")


main()
