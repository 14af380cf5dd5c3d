# The front door. `make run` serves the demonstration, `make test` tests everything.

.PHONY: run build test test-swift test-system format lint docs bench demo screenshots clean

SWIFT ?= swift
DATA ?= data
PORT ?= 8080

## Serve the five plans of the demonstration; a second run starts in seconds.
run: build
	@.build/release/longyao demo --data $(DATA) --if-missing
	@.build/release/longyao serve --data $(DATA) --port $(PORT)

## Build the release binary, showing progress.
build:
	@Scripts/setup run
	@Scripts/build release --product longyao

## Everything: unit tests, corpus, command line, API, browser.
test: test-swift test-system

test-swift:
	@Scripts/setup run test
	@Scripts/build debug --build-tests
	@$(SWIFT) test --skip-build --parallel

test-system:
	@Scripts/setup run test
	@Scripts/build debug
	@.venv/bin/pytest -q Tests/system

format:
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests \
		Benchmarks/Package.swift Benchmarks/Sources

lint:
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests \
		Benchmarks/Package.swift Benchmarks/Sources

## Documentation of the engines and rooms, warnings as errors.
docs:
	@Scripts/docs

## Measure, beside peers; writes Benchmarks/results.json.
bench:
	@Scripts/setup run test bench
	@Scripts/bench

## Load the demonstration anew into DATA.
demo: build
	@.build/release/longyao demo --data $(DATA)

## The pictures of the README.
screenshots: build
	@Scripts/setup run test
	@.venv/bin/python Scripts/screenshots.py

clean:
	@rm -rf .build .venv Benchmarks/.build
