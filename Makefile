# Antdesk. `make run` ends in the desk of a living demo shop; `make test` runs every test.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

RELEASE := .build/release/antdesk
DEBUG := .build/debug/antdesk
# More arguments for run, demo and models: make run ARGS='--locale en'
ARGS ?=

.PHONY: help setup build debug run demo test lint format record smoke keys models bench clean

help: ## Lists these targets.
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: ## Checks Swift and installs missing system packages (as root, or by sudo after asking).
	@scripts/setup.sh

build: ## Builds the program for use: .build/release/antdesk.
	swift build -c release --product antdesk

debug: ## Builds the program for debugging: .build/debug/antdesk.
	swift build --product antdesk

run: setup build ## Sets up, builds, and opens the desk of a living demo shop.
	@$(RELEASE) demo $(ARGS)

demo: debug ## The same from the debug build, without setting up.
	@$(DEBUG) demo $(ARGS)

test: setup ## Sets up, builds, and runs every test, the real program in a terminal included.
	@scripts/test.sh

lint: ## Fails where the format differs from .swift-format.
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

format: ## Formats every Swift file.
	swift format --in-place --parallel --recursive Sources Tests Package.swift

record: ## Rewrites the golden screens; read the diff as you would read code.
	RECORD=1 swift test --filter ScreensTests || true
	swift test --filter ScreensTests

smoke: debug ## Runs the real program in tmux.
	@scripts/smoke.sh

keys: ## Rewrites docs/keys.*.md from the bindings; with CI set, fails when they are stale.
	@scripts/keys.sh $(if $(CI),--check)

models: build ## Trains the shipped models anew from Resources into Resources/Models.
	$(RELEASE) model build --resources Resources $(ARGS)

bench: ## Measures the release build; a JSON object per line.
	@scripts/bench.sh

clean: ## Removes everything that was built.
	rm -rf .build
