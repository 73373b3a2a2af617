# Thin on purpose: what the targets do is written in packaging/bootstrap, and works without make:
#     python3 packaging/bootstrap test
# Another Python than the first good one found: make test PYTHON=/path/to/python3
# Words for the tool behind a target:           make quick ARGS="-k seed", make lock ARGS=--upgrade

PYTHON ?= $(shell sh packaging/find-python.sh)
TARGETS = run test quick check-all bench setup screenshots samples recipe-pictures translations lock bundle packages licences deb release-check

.PHONY: help $(TARGETS)

help:
	@echo "make run           set up what is missing and start the program on its demo service"
	@echo "make test          every check and every test"
	@echo "make quick         the unit tests alone"
	@echo "make check-all     as test, with the large matrices whole"
	@echo "make bench         ours beside a reference, as ratios"
	@echo "make setup         only set up"
	@echo "make screenshots   make the pictures of the window in resources/screenshots again"
	@echo "make samples       render the sample photographs again"
	@echo "make recipe-pictures  render the before and the after of every recipe again"
	@echo "make translations  collect the texts of the window and compile the translations"
	@echo "make bundle        build the program as one folder that needs no Python, and try it"
	@echo "make deb           pack that folder for Debian and Ubuntu"
	@echo "make packages      build the wheel and the sdist"
	@echo "make licences      write the notices and the bill of materials of what is locked"
	@echo "make release-check look at all that a release must have, and try the packages in clean places"
	@echo "make lock          resolve the dependencies again into requirements.lock"

$(TARGETS):
	@"$(or $(PYTHON),python3)" packaging/bootstrap $@ $(ARGS)
