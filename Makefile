# The commands of the project. `make` alone lists them.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
WORKERS ?= 2
DATE ?= $(shell date +%F)

# The first Python that is new enough; `make PYTHON=… desk` chooses another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)

# Hundreds of modules compiled anew by every process would cost more than the tests themselves.
unexport PYTHONDONTWRITEBYTECODE

# An environment is ready when a stamp bears the hash of everything that went into it.
fingerprint = $(shell cat $(1) pyproject.toml | git hash-object --stdin)
DESK_READY := $(VENV)/.desk-$(call fingerprint,requirements.lock)
TESTS_READY := $(VENV)/.tests-$(call fingerprint,requirements.lock requirements-test.lock)
BENCH_READY := $(VENV)/.bench-$(call fingerprint,requirements-bench.lock)

# A Slack in Node, for one test; npm's node is a newer one than many machines have.
EMULATE_FOLDER := var/emulate
NODE := node-$(shell uname -s | tr A-Z a-z)-$(shell uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')
EMULATE := $(EMULATE_FOLDER)/node_modules/emulate/package.json

# Microsoft's renderer of cards, with what drives Debian's Chromium and makes pictures small.
CARDS_FOLDER := var/cards
CARDS := $(CARDS_FOLDER)/node_modules/upng-js/package.json

# Microsoft's Playground, with what drives Debian's Chromium from Python.
PLAYGROUND_FOLDER := var/playground
PLAYGROUND := $(PLAYGROUND_FOLDER)/python/playwright/py.typed

.DEFAULT_GOAL := help
.PHONY: help desk test check unit bench drill fuzz test-slack-client test-teams-cards test-teams-client format lock clean

help: ## List these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 26

desk: $(DESK_READY) ## Set everything up, if it is not, and open the desk as Karen
	@mkdir -p var
	@$(BIN)/rejsehold chat --as karen

test: check ## Install what the tests need, then run every check and every test
	@$(BIN)/python -m pytest -n $(WORKERS)

check: $(TESTS_READY) ## Check style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(TESTS_READY) ## Run the tests that touch no disk and no network
	@$(BIN)/python -m pytest tests/unit

bench: $(TESTS_READY) $(BENCH_READY) ## Measure, and write docs/benchmarks.md (DATE=2026-11-22, QUICK=--quick)
	@$(BIN)/python -m benchmarks --date $(DATE) $(QUICK)

drill: $(TESTS_READY) ## Kill the desk 200 times on each database and look for what was lost
	@REJSEHOLD_DRILL_KILLS=200 $(BIN)/python -m pytest tests/drills -p no:randomly -s -o faulthandler_timeout=0

fuzz: $(TESTS_READY) ## Send the doors of Slack and Teams 20,000 signed requests with something wrong, and 20,000 unsigned
	@REJSEHOLD_FUZZ=20000 $(BIN)/python -m pytest tests/integration/slack/test_fuzz.py \
		tests/integration/teams/test_fuzz.py -s -o faulthandler_timeout=0

test-slack-client: $(TESTS_READY) $(EMULATE) ## Try the desk against a Slack nobody here wrote (npm)
	@REJSEHOLD_EMULATE=$(CURDIR)/$(EMULATE_FOLDER) REJSEHOLD_NODE=$(NODE) $(BIN)/python -m pytest tests/slack_client -s

$(EMULATE):
	@echo "Installing the emulator; it needs Node 24, which comes along."
	@npm install --silent --no-save --no-audit --no-fund --prefix $(EMULATE_FOLDER) emulate@0.12 $(NODE)@24

test-teams-cards: $(TESTS_READY) $(CARDS) ## Draw every card with Microsoft's renderer in Chromium (npm; PICTURES=1)
	@REJSEHOLD_CARDS=$(CURDIR)/$(CARDS_FOLDER) $(BIN)/python -m pytest tests/teams_cards -s

$(CARDS):
	@npm install --silent --no-save --no-audit --no-fund --prefix $(CARDS_FOLDER) \
		adaptivecards@3.0 playwright-core@1 markdown-it@14 upng-js@2

test-teams-client: $(TESTS_READY) $(PLAYGROUND) ## Try the desk in Microsoft 365 Agents Playground in Chromium (npm; PICTURES=1)
	@REJSEHOLD_PLAYGROUND=$(CURDIR)/$(PLAYGROUND_FOLDER) PYTHONPATH=$(PLAYGROUND_FOLDER)/python \
		$(BIN)/python -m pytest tests/teams_client -s

# In a folder of its own: nothing else needs Playwright, and it is large.
$(PLAYGROUND):
	@echo "Installing the Playground and Playwright; Chromium comes from your system."
	@npm install --silent --no-save --no-audit --no-fund --prefix $(PLAYGROUND_FOLDER) \
		@microsoft/m365agentsplayground@0.2.28
	@$(PIP) install --no-deps --target $(PLAYGROUND_FOLDER)/python playwright==1.65.2 pyee==13.0.1

format: $(TESTS_READY) ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/bin/python ## Write the lock files anew (UPGRADE=--upgrade takes newer versions)
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --group build $(COMPILE) --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group build --extra test --constraint requirements.lock \
		$(COMPILE) --output-file requirements-test.lock
	$(BIN)/uv pip compile pyproject.toml --group build --extra test --extra bench \
		--constraint requirements-test.lock $(COMPILE) --output-file requirements-bench.lock

# Universal: one lock for every platform and every Python from 3.11. No host is written down, so
# an installation behind a mirror of its own uses that.
COMPILE = --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command 'make lock' $(UPGRADE)

clean: ## Delete the environment; the desk's data in var stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Rejsehold needs Python 3.11 or newer; no such python3 was found."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python could not make an environment (on Debian: apt install python3-venv)."; exit 1; }

# The package is installed last and in place, so that a change in the code needs no new installation.
$(DESK_READY): | $(VENV)/bin/python
	@echo "Installing what the desk needs; this takes about a minute, once."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@rm -f $(VENV)/.desk-*
	@touch $@

$(TESTS_READY): | $(VENV)/bin/python
	@echo "Installing what the tests need; this takes about a minute, once."
	@$(PIP) install --require-hashes -r requirements-test.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@rm -f $(VENV)/.tests-* $(VENV)/.desk-*
	@touch $@ $(DESK_READY)

$(BENCH_READY): | $(TESTS_READY)
	@echo "Installing what the desk is measured against."
	@$(PIP) install --require-hashes -r requirements-bench.lock
	@rm -f $(VENV)/.bench-*
	@touch $@
