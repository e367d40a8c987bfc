#!/bin/sh
# Installs the Debian programs, and axe-core, with which the external tests look at what we make. Says so and stops when
# it may not.
set -eu

missing=
for pair in pdftotext:poppler-utils gs:ghostscript qpdf:qpdf chromium:chromium; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done

# axe-core judges the pages of the studio; pdf.js, the viewer of Firefox, fills in forms. Without npm their tests are
# left out, and say so.
from_npm() {
    if ! command -v npm >/dev/null 2>&1; then
        echo "There is no npm: what needs axe-core or pdf.js is left out." >&2
        return
    fi
    [ -e tests/external/axe/node_modules/axe-core/axe.min.js ] || npm ci --silent --no-audit --no-fund --prefix tests/external/axe
    [ ! -d .venv ] || [ -d .venv/js/node_modules/pdfjs-dist ] ||
        npm install --silent --no-fund --no-audit --omit=optional --prefix .venv/js pdfjs-dist@4.10.38
}
[ -n "$missing" ] || { from_npm; exit 0; }

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These programs are missing, and there is no apt-get to install them with:$missing" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "These programs are missing:$missing" >&2
    echo "Only root may install them. Run: sudo apt-get install$missing" >&2
    exit 1
fi
echo "Installing:$missing"
apt-get -qq update
# shellcheck disable=SC2086  # the list is meant to be split
DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y $missing
from_npm
