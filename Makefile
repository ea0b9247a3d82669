# Works with GNU make 3.81 and newer. `make` alone lists the targets.

BIN = .venv/bin

.PHONY: help site serve cms check test screenshots audit lighthouse messages faces lint lock clean

help:
	@echo 'make site    rakentaa sivuston hakemistoon site/'
	@echo 'make serve   näyttää sivuston omalla koneella ja päivittää sen muokatessa'
	@echo 'make cms     avaa lomakkeet, joilla tarinoita kirjoitetaan selaimessa (vaatii Node.js:n)'
	@echo 'make check   tarkistaa tapauskuvaukset'
	@echo 'make test    ajaa tyylitarkistukset ja testit (PYTEST_ARGS="-k haku" rajaa)'
	@echo 'make screenshots  ottaa vertailukuvat uudelleen, kun ulkoasua on muutettu tarkoituksella'
	@echo 'make audit   tarkistaa saavutettavuuden koneella ja kirjaa tuloksen selosteeseen'
	@echo 'make lighthouse  mittaa pääsivut Lighthousella (vaatii Node.js:n)'
	@echo 'make lint    ajaa vain tyyli- ja tyyppitarkistukset'
	@echo 'make messages kerää ja kääntää käyttöliittymän tekstit (gettext)'
	@echo 'make faces   tekee kenttien kuvauksesta skeemat, VS Coden avut ja ohjeen taulukot'
	@echo 'make lock    laskee riippuvuuksien lukot uudelleen (UV_ARGS=--upgrade päivittää)'
	@echo 'make clean   poistaa rakennetun sivuston ja välimuistit'

site:
	@tools/setup site
	$(BIN)/elinvoima build $(BUILD_ARGS)

serve:
	@tools/setup site
	$(BIN)/elinvoima serve

cms:
	@tools/setup site
	$(BIN)/elinvoima forms

check:
	@tools/setup site
	$(BIN)/elinvoima check

test: lint
	CHROMIUM="$$($(BIN)/python tools/browser.py)" && export CHROMIUM && \
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(PYTEST_ARGS)

WITH_CHROMIUM = CHROMIUM="$$($(BIN)/python tools/browser.py)" && export CHROMIUM &&

screenshots:
	@tools/setup test
	$(WITH_CHROMIUM) UPDATE_EXPECTED=1 $(BIN)/python -m pytest tests/browser/test_pictures.py

audit:
	@tools/setup test
	$(BIN)/elinvoima build
	$(WITH_CHROMIUM) $(BIN)/python -m tests.browser.audit

lighthouse:
	@tools/setup test
	$(BIN)/elinvoima build
	$(WITH_CHROMIUM) $(BIN)/python -m benchmarks.lighthouse

messages:
	@tools/setup test
	$(BIN)/python tools/messages.py

faces:
	@tools/setup site
	$(BIN)/python tools/faces.py

lint:
	@tools/setup test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# uv from PATH, or from a venv that is thrown away.
LOCK = pip compile --universal --python-version 3.11.5 --generate-hashes \
	--no-annotate --no-header -q $(UV_ARGS) \
	pyproject.toml --extra site --group build

lock:
	@set -e; uv=uv; \
	if ! command -v uv >/dev/null 2>&1; then \
		tmp=$$(mktemp -d "$${TMPDIR:-/tmp}/elinvoima-uv.XXXXXX"); \
		trap 'rm -rf "$$tmp"' EXIT; \
		"$${PYTHON:-python3}" -m venv "$$tmp"; \
		"$$tmp/bin/python" -m pip install -q --disable-pip-version-check uv; \
		uv="$$tmp/bin/uv"; \
	fi; \
	"$$uv" $(LOCK) -o requirements/site.txt; \
	"$$uv" $(LOCK) --group test -c requirements/site.txt -o requirements/test.txt

clean:
	rm -rf site site.new site.old export .cache
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find plugins tests tools -type d -name __pycache__ -prune -exec rm -rf {} +
