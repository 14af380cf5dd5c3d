"""The reader against annotated documents, where the corpus lies beside the checkout."""

import re
import subprocess
import sys

import pytest

from conftest import SHARED, run

CORPUS = SHARED / "corpus"
FLOORS = ["outline=0.97", "units=0.97", "meta=0.95", "indicators=0.85", "clauses=0.85"]

pytestmark = pytest.mark.skipif(
    not CORPUS.exists(),
    reason="skipped: no corpus of annotated plans beside this checkout (../shared/corpus)",
)


def test_the_reader_is_accurate(tmp_path):
    texts = sorted((CORPUS / "text").glob("*.txt"))
    run("read", *texts, "--format", "json", "--output", tmp_path)
    assert len(list(tmp_path.glob("*.json"))) == len(texts)
    score = subprocess.run(
        [sys.executable, CORPUS / "score.py", CORPUS / "gold", tmp_path, "--min", *FLOORS],
        capture_output=True, text=True,
    )
    print(score.stdout)
    assert score.returncode == 0, score.stdout + score.stderr
    assert len(re.findall(r"F1 \d", score.stdout)) == 5, "a part was not scored"
