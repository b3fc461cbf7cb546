"""For all tests: Hypothesis looks at the same examples every time, so that a failure is news.

`HYPOTHESIS_PROFILE=zoek make test` looks at others, and at many more.
"""

import gc
import importlib
import os
import shutil
import warnings
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.new_database import copy_new_databases

settings.register_profile("vast", derandomize=True, deadline=None, database=None, max_examples=30)
settings.register_profile("zoek", deadline=None, print_blob=True, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "vast"))

TESTS = Path(__file__).parent
MEMORY, ROOMY = Path("/dev/shm"), 2_000_000_000  # noqa: S108
"""Where files are in memory, as on Linux, and how many bytes there have to be free."""
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY:
    # Databases wait for the disk at each commit. What that is good for is a power cut, and no test
    # can tell: whatever is killed, its files are as it left them.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: many tests wait for another process, or for the clock."""
    return (os.cpu_count() or 1) + 1


gc.disable()
copy_new_databases()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Import a part of the tests ahead, in each process another: in a fresh checkout pytest
    rewrites and compiles each file, and every process would otherwise do so for all of them."""
    process = getattr(session.config, "workerinput", None)
    if process is None or session.config.args != session.config.getini("testpaths"):
        return
    number, count = int(process["workerid"].removeprefix("gw")), process["workercount"]
    for path in sorted(TESTS.rglob("test_*.py"))[number::count]:
        module = ".".join(path.relative_to(TESTS.parent).with_suffix("").parts)
        # What is wrong is told where it is collected: a failed import is tried again there.
        with suppress(Exception, pytest.skip.Exception), warnings.catch_warnings(action="error"):
            importlib.import_module(module)


BEFORE_THE_END = 0.9
"""How far the others are when the last file begins that waits."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mix the files that wait, for a bot, a browser or the clock, with those that only compute, so
    that no core is idle while all processes wait at once. What only computes begins with the files
    that look at everything: they are long, and one that began last would keep a single process
    busy. The last ones are short and compute."""
    files = sorted({item.path for item in items}, key=lambda path: (path.parent != TESTS, path))
    waiting = [path for path in files if path.is_relative_to(TESTS / "bot")]
    computing = [path for path in files if not path.is_relative_to(TESTS / "bot")]
    begins = {path: BEFORE_THE_END * n / len(waiting) for n, path in enumerate(waiting)}
    begins |= {path: n / len(computing) for n, path in enumerate(computing)}
    items.sort(key=lambda item: begins[item.path])


def pytest_collection_finish() -> None:
    """Spare the garbage collector the modules and the thousands of tests, which stay until the
    end: going through them again and again takes a tenth of the suite. So it is off before."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write what the bot says now into tests/golden/",
    )
