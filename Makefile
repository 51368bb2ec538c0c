# digest: what a developer types.
#
#   make demo      install what is missing, build, make the sample issue into Output/
#   make test      install what is missing, build and run all tests
#   make build     leave a release build at .build/release/digest
#   make install   copy it to $(DESTDIR)$(PREFIX)/bin
#   make bench     measure digest beside its peers, rewrite the tables in Benchmarks/
#   make format    format the sources in place
#   make lint      say what `swift format` would change, and fail over it
#   make clean     remove builds and results; tools fetched for tests and benchmarks stay
#
# Packages are installed with apt-get, on Debian 12 only, through sudo where the user is not root, and only those that
# are missing. Elsewhere install them under that system's names and add PACKAGES=present to the command.

PREFIX ?= /usr/local
DESTDIR ?=

# The system packages, in three groups. To link: one development package for each module map in Sources/System.
# To run: librsvg is opened by name when a cover or an SVG picture is drawn; Vollkorn and Noto are the faces of covers and
# of the printed edition, in all scripts; the patterns of the hyphen-* packages divide its words.
# To test and measure: EPUBCheck is a Java program; the Python tools live in a virtual environment of their own.
BUILD_PACKAGES := libxml2-dev zlib1g-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libharfbuzz-dev \
	libfontconfig-dev libfribidi-dev libicu-dev libturbojpeg0-dev libpng-dev libwebp-dev libqrencode-dev \
	pkg-config
RUN_PACKAGES := librsvg2-2 fonts-vollkorn fonts-noto-core fonts-noto-mono fonts-noto-cjk \
	$(addprefix hyphen-,be bg ca cs da de el en-gb en-us es fr gl hr hu is it lt lv nl no pl pt-br pt-pt ro ru sk sl \
		sr sv uk)
TEST_PACKAGES := default-jre-headless python3 python3-venv unzip poppler-utils qpdf

BINARY := .build/release/digest
EDITION := Examples/forme/edition.yaml
SOURCES := Package.swift Sources Tests

# Python tools of the tests and the benchmarks, outside every package manager's reach.
TOOLS := .build/tools
PYTHON := $(TOOLS)/bin/python
EPUBCHECK_JAR = $(firstword $(wildcard $(CURDIR)/$(TOOLS)/lib/python3*/site-packages/epubcheck/epubcheck.jar))

.PHONY: demo test build install bench format lint clean packages test-packages
.NOTPARALLEL:
.DEFAULT_GOAL := build

demo: packages build
	$(BINARY) build $(EDITION) -o Output
	@echo "Made in Output/:"
	@cd Output && ls -1sh

# The last line printed is the test runner's own. All tests are of Swift Testing: an empty XCTest run is not announced.
test: packages test-packages $(TOOLS)/tests.installed
	swift build --build-tests
	DIGEST_EPUBCHECK_JAR="$(EPUBCHECK_JAR)" DIGEST_PYTHON="$(CURDIR)/$(PYTHON)" swift test --skip-build --disable-xctest

build:
	swift build -c release --product digest --static-swift-stdlib

install: $(BINARY)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/digest"

# For `install` alone: an absent binary is built, a present one taken as it is, so that root need not build.
$(BINARY):
	$(MAKE) build

bench: packages test-packages build $(TOOLS)/tests.installed $(TOOLS)/bench.installed
	$(PYTHON) Benchmarks/run.py --digest $(BINARY)
	$(PYTHON) Benchmarks/extraction.py --digest $(BINARY)
	$(PYTHON) Benchmarks/structure.py --digest $(BINARY)
	$(PYTHON) Benchmarks/speed.py --digest $(BINARY)
	$(PYTHON) Benchmarks/type.py --digest $(BINARY)
	$(PYTHON) Benchmarks/print.py --digest $(BINARY)

format:
	swift format --in-place --recursive --configuration .swift-format $(SOURCES)

lint:
	swift format lint --strict --recursive --configuration .swift-format $(SOURCES)

clean:
	swift package clean
	find Output -mindepth 1 ! -name .gitkeep -delete

packages:
	@.ci/packages "$(PACKAGES)" $(BUILD_PACKAGES) $(RUN_PACKAGES)

test-packages:
	@.ci/packages "$(PACKAGES)" $(TEST_PACKAGES)

$(TOOLS)/tests.installed: Tests/Support/requirements.txt
	@.ci/python-tools $(TOOLS) $<
	@touch $@

$(TOOLS)/bench.installed: Benchmarks/requirements.txt
	@.ci/python-tools $(TOOLS) $<
	@touch $@
