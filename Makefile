# Everything starts here: `make try` to talk with the bot, `make test` to test it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help try run test soak package golden reference bench lint format lock audit clean

help:
	@echo "make try        talk with the bot on a local page, without a token"
	@echo "make test       check and test everything"
	@echo "make soak       whole sessions in their real time, under Telegram's limits"
	@echo "make package    build a wheel, install it by itself, and talk with the bot in it"
	@echo "make run        run the bot on Telegram (needs BOT_TOKEN)"
	@echo "make audit      ask whether a library in the lock files has a known security hole"
	@echo "make reference  rewrite the reference of the format and the schemas for editors"
	@echo "make bench      measure CPU and memory against an echo bot"
	@echo "make lint       style, types and architecture only"

try: $(VENV)/run.stamp
	@$(BIN)/python -m bot try

run: $(VENV)/run.stamp
	@$(BIN)/python -m bot run

# Python keeps what it compiled, whatever the environment says: otherwise each worker and each bot that
# a test starts compiles everything again. Files are taken in their own order: sorted by their number
# of tests, the few long ones that wait for a bot would all come last, and the other worker be idle.
test: lint
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

soak: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest -n auto --dist load -m soak

# Builds a wheel, installs it where there is only Python, and has a conversation.
package: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest -m package tests/test_package.py

golden: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest tests/test_golden.py --rewrite-golden

reference: $(VENV)/dev.stamp
	@$(BIN)/python -m content.drawing.reference

bench: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.bench

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/dev.stamp
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# Needs uv. The lock files name no server to download from; their hashes say which packages count.
UV_COMPILE = uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --quiet
lock:
	$(UV_COMPILE) -o requirements.txt
	$(UV_COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt
	$(PYTHON) -c 'import tomllib; \
		print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' | \
		$(subst pyproject.toml,-,$(UV_COMPILE)) -o requirements-build.txt
	echo 'pip-audit>=2.10,<3' | $(subst pyproject.toml,-,$(UV_COMPILE)) -o requirements-audit.txt

# In an environment of its own: what asks is no part of the bot, nor of its tests. `--strict`, because
# without it a library of which nothing could be asked counts as one without holes.
AUDIT := .venv-audit
audit: $(AUDIT)/stamp
	@$(AUDIT)/bin/pip-audit --strict --progress-spinner off --disable-pip --require-hashes \
		-r requirements.txt -r requirements-build.txt

$(AUDIT)/stamp: requirements-audit.txt
	@echo "Setting up the audit (once)…"
	@$(PYTHON) -m venv --clear $(AUDIT)
	@$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

clean:
	rm -rf $(VENV) $(AUDIT) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# A virtual environment works with one version of Python and in one folder. If Python was upgraded or
# the folder was moved, it no longer works: then it is made again, and everything is installed again.
STILL_FITS = import os, sys; said = open(sys.prefix + "/pyvenv.cfg").read() + "\n"; \
	version = "version = {}.{}.".format(*sys.version_info) in said; \
	place = "command = " not in said or " " + os.path.realpath(sys.prefix) + "\n" in said; \
	sys.exit(not version or not place)
STALE := $(shell [ ! -e $(VENV) ] || $(BIN)/python -c '$(STILL_FITS)' 2>/dev/null || echo yes)
ifneq ($(STALE),)
.PHONY: $(VENV)/bin/python $(VENV)/run.stamp $(VENV)/dev.stamp
endif

$(VENV)/bin/python:
	@$(if $(STALE),echo "What was set up doesn't work here any more; setting up anew.")
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 …"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "This python3 lacks venv. On Debian or Ubuntu: sudo apt install python3-venv"; exit 2; }
	@$(PYTHON) -m venv --clear $(VENV)

PIP_INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/python
	@echo "Setting up (once)…"
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt | $(VENV)/bin/python
	@echo "Setting up the tests (once)…"
	@$(PIP_INSTALL) -r requirements-dev.txt
	@touch $@ $(VENV)/run.stamp
