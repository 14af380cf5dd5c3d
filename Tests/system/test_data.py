"""The data folder: one process, backups that are checked, power that fails."""

import json
import os
import shutil
import signal
import sqlite3
import stat
import threading

from conftest import Server, run


def titles(data):
    return sorted((one["title"], one["tasks"]) for one in json.loads(run("plan", "list", "--data", data, "--json").stdout))


def test_the_demonstration_is_applied_once(data):
    before = titles(data)
    assert len(before) == 5 and all(tasks > 0 for _, tasks in before)
    said = run("demo", "--data", data).stderr
    assert said.count("没有变化") == 5
    assert titles(data) == before
    assert "已在" in run("demo", "--data", data, "--if-missing").stderr


def test_one_process_holds_a_data_folder(data):
    assert stat.S_IMODE(os.stat(data).st_mode) & 0o077 == 0
    server = Server(data)
    try:
        for command in (["serve", "--port", "0"], ["plan", "list"], ["demo"]):
            refused = run(*command, "--data", data, check=False)
            assert refused.returncode == 75, (command, refused.stderr)
            assert "正被另一个龙窑进程使用" in refused.stderr
            assert "in use by another" in run(*command, "--data", data, "--language", "en", check=False).stderr
    finally:
        assert server.stop() == 0
    run("plan", "list", "--data", data)


def test_a_backup_is_taken_while_the_program_serves(data, tmp_path):
    """Writes go on during the copy; the copy is whole, and a later state is not in it."""
    server = Server(data)
    copy = tmp_path / "copies" / "today.sqlite"
    stop = threading.Event()
    wrote = []

    def write():
        while not stop.is_set():
            status, _, _ = server.request(
                "POST", "/api/v1/regions/450700/units", {"name": f"县试验单位{len(wrote)}局"}
            )
            assert status < 500
            wrote.append(status)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        said = run("backup", copy, "--data", data).stdout
    finally:
        stop.set()
        writer.join()
        assert server.stop() == 0
    assert "已核对" in said and len(wrote) > 0
    fresh = tmp_path / "fresh"
    run("restore", copy, "--data", fresh)
    assert titles(fresh) == titles(data)
    assert not (data / "control.json").exists()


def test_a_damaged_backup_is_refused_and_changes_nothing(data, tmp_path):
    copy = tmp_path / "copy.sqlite"
    run("backup", copy, "--data", data)
    sound = copy.read_bytes()
    for place in (100, len(sound) // 2, len(sound) - 50):
        broken = tmp_path / "broken.sqlite"
        broken.write_bytes(sound[:place] + bytes([sound[place] ^ 0xFF]) + sound[place + 1 :])
        refused = run("restore", broken, "--data", tmp_path / "new", check=False)
        assert refused.returncode == 65, refused.stderr
        assert not (tmp_path / "new" / "longyao.sqlite").exists()
    for content in (b"", b"not a database at all" * 100, sound[: len(sound) // 2]):
        broken.write_bytes(content)
        assert run("restore", broken, "--data", tmp_path / "new", check=False).returncode == 65
    before = titles(data)
    assert run("restore", copy, "--data", data, check=False).returncode == 65
    run("restore", copy, "--data", data, "--replace")
    assert titles(data) == before


def test_a_database_from_the_future_is_refused(data):
    with sqlite3.connect(data / "longyao.sqlite") as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        migrations = next(table for table in tables if "migration" in table)
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({migrations})")]
        row = list(database.execute(f"SELECT * FROM {migrations} ORDER BY number DESC LIMIT 1"))[0]
        later = dict(zip(columns, row)) | {"number": 999, "name": "later"}
        marks = ", ".join("?" * len(columns))
        database.execute(f"INSERT INTO {migrations} VALUES ({marks})", [later[c] for c in columns])
    database.close()
    for language, words in (("zh", "不认识"), ("en", "does not know")):
        refused = run("plan", "list", "--data", data, "--language", language, check=False)
        assert refused.returncode == 65
        assert words in refused.stderr and "999" in refused.stderr


def test_what_was_acknowledged_survives_a_kill(data, tmp_path):
    """Killed while it writes, five times; every unit that was acknowledged is there."""
    made = []
    for turn in range(5):
        server = Server(data)
        killer = threading.Timer(0.4 + turn / 10, server.process.send_signal, [signal.SIGKILL])
        killer.start()
        while server.process.poll() is None:
            name = f"县第{turn}轮{len(made)}号局"
            try:
                status, _, _ = server.request("POST", "/api/v1/regions/450700/units", {"name": name})
            except OSError:
                break
            if status == 201:
                made.append(name)
        server.process.wait()
    server = Server(data)
    status, _, body = server.request("GET", "/api/v1/regions/450700/units")
    names = {one["name"] for one in json.loads(body)}
    server.stop()
    assert len(made) > 20
    assert not [name for name in made if name not in names]


def test_no_packs_and_wrong_folders_are_told(tmp_path):
    missing = run("demo", "--data", tmp_path / "d", "--packs", tmp_path / "none", check=False)
    assert missing.returncode == 66
    broken = tmp_path / "packs" / "bad"
    broken.mkdir(parents=True)
    base = tmp_path / "packs" / "base"
    shutil.copytree(os.path.join(os.path.dirname(__file__), "..", "..", "Packs", "base"), base)
    (broken / "pack.yaml").write_text("key: bad\nversion: one\n", "utf-8")
    refused = run("demo", "--data", tmp_path / "d", "--packs", tmp_path / "packs", check=False)
    assert refused.returncode == 65
    assert "pack.yaml" in refused.stderr


def test_a_county_begins_with_nothing_but_a_plan(tmp_path):
    """An empty folder, a region of its own, a document: a draft, or a running plan at once."""
    file = tmp_path / "plan.txt"
    file.write_text(
        "望海县竹编产业行动方案\n一、主要任务\n（一）建设竹编园。（牵头单位：县商务局）\n", "utf-8"
    )
    data = tmp_path / "data"
    refused = run("plan", "import", file, "--region", "330199", "--data", data, check=False)
    assert refused.returncode == 65
    made = json.loads(
        run(
            "plan", "import", file, "--region", "330199", "--region-name", "望海县",
            "--in-force", "--json", "--data", data,
        ).stdout
    )
    assert made["status"] == "in-force"
    shown = run("plan", "show", made["id"], "--region", "330199", "--data", data).stdout
    assert "建设竹编园" in shown and "县商务局" in shown
    table = run("export", made["id"], "--region", "330199", "--format", "csv", "--data", data).stdout
    assert table.startswith("\ufeff") and "建设竹编园" in table


def test_only_this_machine_is_served(tmp_path):
    for language, words in (("zh", "只有本机"), ("en", "only this machine")):
        refused = run(
            "serve", "--host", "0.0.0.0", "--data", tmp_path / "d", "--language", language, check=False
        )
        assert refused.returncode == 65
        assert words in refused.stderr
