# Every verb is a thin call of a script: scripts/node.sh finds or fetches Node 24, installs the packages, generates code, runs the script.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help up down fresh status logs restart test test-one test-load bench proto fmt lint prove-trail rulebook realm

RUN := scripts/node.sh
# Which stack a verb works on: demo, test or bench.
stack ?= demo

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

up: ## start everything and print addresses and accounts (again: changes nothing)
	@$(RUN) up.ts --stack $(stack)

down: ## end what `make up` started, and only that
	@$(RUN) down.ts --stack $(stack)

fresh: ## throw the demo's data away and start anew
	@$(RUN) fresh.ts --stack $(stack)

status: ## say what runs and whether it is healthy
	@$(RUN) status.ts --stack $(stack)

logs: ## follow a part's log: make logs service=projects
	@$(RUN) logs.ts --stack $(stack) $(service)

restart: ## rebuild and restart a part: make restart service=projects
	@$(RUN) restart.ts --stack $(stack) $(service)

test: ## every check and every test; the last line counts them
	@$(RUN) test.ts

test-one: ## the tests of one file or folder: make test-one path=services/projects
	@$(RUN) test-one.ts $(path)

test-load: ## the long tests under load: 2,000 registrations while services die
	@$(RUN) test-load.ts

bench: ## measure list, open, create: make bench SCALE=0.1
	@$(RUN) bench.ts

proto: ## check the contract and generate code from it
	@$(RUN) proto.ts

fmt: ## format all files
	@$(RUN) fmt.ts

lint: ## format check, lint, types and layers, without tests
	@$(RUN) test.ts --static

prove-trail: ## prove a service's change log whole: make prove-trail service=projects
	@$(RUN) prove-trail.ts --stack $(stack) $(service)

rulebook: ## write each service's RULES.md from the tables of its domain
	@$(RUN) rulebook.ts

realm: ## print the Keycloak realm that a stack imports
	@$(RUN) realm.ts --stack $(stack)
