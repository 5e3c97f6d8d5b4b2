# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0

# Debug, release and fuzz builds each have a folder of their own, so that none rebuilds another's.
RELEASE := --scratch-path .build-release
SWIFT_SOURCES := Sources Tests Package.swift $(wildcard Fuzz/*.swift Benchmarks/*/Sources \
	Benchmarks/*/Package.swift)
# How long the fuzz targets run that read lists, names, dates and models, and how long the others do.
FUZZ_SECONDS ?= 60
FUZZ_FURTHER_SECONDS ?= 20
FUZZ_FIRST := DateReader DelimitedReader JSONLines ModelFile NameReader
FUZZ_FURTHER := $(filter-out $(FUZZ_FIRST),$(patsubst Fuzz/%Fuzz.swift,%,$(wildcard Fuzz/*Fuzz.swift)))

.PHONY: help demo build test check lint house-rules build-tests documentation benchmark-tests unit-tests \
	fuzz bench format clean

help:                ## this list
	@sed -n 's/^\([a-z-]*\):.*##/\1	/p' Makefile | expand -t 18

demo:                ## build, link two bundled synthetic rosters, show the best links
	@scripts/demo

build:               ## build the program: .build-release/release/reunify
	swift build -c release --product reunify $(RELEASE)

test: check build-tests documentation benchmark-tests fuzz browser-tests api-tests unit-tests  ## everything

check: lint house-rules  ## formatting and house rules

lint:
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

house-rules:
	scripts/check-house-rules

build-tests:
	swift build --build-tests

# Needs what build-tests has built.
documentation: build-tests  ## DocC catalogues, into .build/documentation
	scripts/build-documentation

benchmark-tests:
	scripts/test-benchmarks

fuzz:                ## fuzz targets of lists, names and models for FUZZ_SECONDS (60), others for FUZZ_FURTHER_SECONDS (20)
	Fuzz/run $(FUZZ_SECONDS) $(FUZZ_FIRST)
	Fuzz/run $(FUZZ_FURTHER_SECONDS) $(FUZZ_FURTHER)

browser-tests: build-tests  ## the desk in Debian's Chromium
	scripts/test-browser

api-tests: build-tests  ## the API of a running server: Schemathesis, kills, a full disk
	scripts/test-api

# Last in `test`, so that the output ends with the runner's own summary.
unit-tests: build-tests
	scripts/run-unit-tests

bench:               ## every benchmark, into Benchmarks/README.md (long)
	swift build -c release --product reunify $(RELEASE)
	Benchmarks/setup
	Benchmarks/run-all

format:              ## format all Swift sources in place
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

clean:               ## remove everything that was built
	rm -rf .build .build-release .venv-tests Fuzz/.work demo-output Benchmarks/*/.build
