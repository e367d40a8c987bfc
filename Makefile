# Everything happens inside this folder: Python packages go into .venv, nothing global is touched.
# Needed: make and Python 3.11 or newer. Another Python: make demo PYTHON=/path/to/python3.12

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RUN := $(VENV)/.run-ready
DEV := $(VENV)/.dev-ready
CODE := src tests tools benchmarks

# What Python compiles is kept, whatever the environment says: the tests start some hundred processes.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo install test test-thorough test-external lint types bench messages docs gallery mutants lock clean fuzz

help: ## show these lines
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(RUN) ## make all PDFs of all sectors and of the demonstration partnership
	@$(BIN)/cardgen build
	@$(BIN)/cardgen build -p partnerschap-voorbeeld
	@echo
	@echo "Each edition has its own folder in output/, with a manifest that says what went into it."
	@echo "Begin with output/po/dialoogkaart-po.pdf and output/po/praatplaat-po.pdf."

install: $(RUN) ## only prepare .venv, with the command .venv/bin/cardgen

test: $(DEV) ## run the tests
	@$(BIN)/python -m pytest -n auto --dist worksteal -m "not external and not thorough"

test-thorough: $(DEV) ## run the tests that take minutes: hostile files, every product against a validator, all examples
	@sh tools/install-external.sh
	@$(BIN)/python -m pytest -n auto --dist worksteal --hypothesis-profile thorough -m "thorough or hypothesis"

test-external: $(DEV) ## run the tests that need Debian programs (poppler, ghostscript, qpdf, chromium)
	@sh tools/install-external.sh
	@$(BIN)/python -m pytest -n auto -m "external and not thorough"

lint: $(DEV) ## check style
	@$(BIN)/ruff check --output-format concise $(CODE)
	@$(BIN)/ruff format --check --output-format concise $(CODE)

types: $(DEV) ## check types
	@$(BIN)/mypy

fuzz: $(DEV) ## throw damaged files at everything that reads files, for FUZZ_SECONDS (60)
	@$(BIN)/python tools/fuzz.py --seconds $(or $(FUZZ_SECONDS),60) $(if $(FUZZ_ROUNDS),--rounds $(FUZZ_ROUNDS))

bench: $(DEV) ## measure; takes some ten minutes
	@$(PIP) install -c constraints.txt --group bench
	@for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

mutants: $(DEV) ## change one sign at a time and print what no test notices (ONLY='cardgen.impose.plan.duplex*')
	@$(PIP) install -c constraints.txt --group mutants
	@ulimit -v 4000000; nice $(BIN)/mutmut run --max-children 2 $(ONLY) > mutants.log 2>&1 || { tail -n 20 mutants.log; exit 1; }
	@$(BIN)/mutmut results | grep -E ': (survived|no tests|timeout|suspicious)' | while read -r name state; do \
		echo "== $$name $$state"; $(BIN)/mutmut show "$${name%:}" | grep -E '^[-+][^-+]'; done

messages: $(DEV) ## compile the Dutch messages and say which are missing
	@$(BIN)/python tools/translations.py

docs: $(DEV) ## write the pages in docs/ anew that follow from the program
	@$(BIN)/python tools/docs.py

gallery: $(DEV) ## draw the pictures of docs/gallery.md anew
	@$(BIN)/python tools/gallery.py

lock: ## find the newest versions that fit and pin them in constraints.txt
	@$(PYTHON) tools/lock.py

clean: ## remove everything that was made, .venv included
	@rm -rf $(VENV) dist mutants mutants.log .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find output -mindepth 1 ! -name .gitkeep -delete
	@find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "cardgen needs Python 3.11 or newer, and none was found." >&2; \
		echo "Install it, or say where it is: make demo PYTHON=/path/to/python3.12" >&2; exit 1; }
	@echo "Preparing .venv (only the first time) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "This Python cannot make a .venv. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PIP) install -c constraints.txt pip hatchling
	@$(PIP) install -c constraints.txt --no-build-isolation --editable ".[batch,preview,studio]"
	@$(BIN)/python -m cardgen.artwork.house
	@touch $@

$(DEV): $(RUN)
	@$(PIP) install -c constraints.txt --group dev
	@$(PIP) install -c constraints.txt --no-build-isolation --editable ".[batch,dask,fonts,office,preview,studio,words]"
	@touch $@
