#!/bin/sh
# Compares random meta-analyses with metafor and prints the worst error of each quantity.
# Usage: Tests/Reference/random-agreement.sh [number, by default 10000] [seed, by default 1]
# metafor needs about 0.14 seconds per meta-analysis (9 methods x 4 tests): 25 minutes for 10,000.
set -eu
cd "$(dirname "$0")/../.."
file=$(mktemp)
trap 'rm -f "$file"' EXIT
Rscript Tests/Reference/models.R "$file" "${2:-1}" "${1:-10000}"
RANDOM_MODELS="$file" swift test --filter RandomAgreementTests
