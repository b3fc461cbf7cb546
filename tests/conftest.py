"""For all tests: Hypothesis looks at the same examples every time, so that a failure is news.

`HYPOTHESIS_PROFILE=zoek make test` looks at others, and at many more.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("vast", derandomize=True, deadline=None, database=None, max_examples=50)
settings.register_profile("zoek", deadline=None, print_blob=True, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "vast"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write what the bot says now into tests/golden/",
    )
