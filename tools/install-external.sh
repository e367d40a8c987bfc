#!/bin/sh
# Installs the Debian programs with which the external tests look at what we make. Says so and stops when it may not.
set -eu

missing=
for pair in pdftotext:poppler-utils gs:ghostscript qpdf:qpdf chromium:chromium; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done
# pdf.js, the viewer of Firefox, fills in forms; without npm its test is left out.
js=.venv/js
if command -v npm >/dev/null 2>&1 && [ -d .venv ] && [ ! -d "$js/node_modules/pdfjs-dist" ]; then
    npm install --silent --no-fund --no-audit --omit=optional --prefix "$js" pdfjs-dist@4.10.38 || true
fi
[ -n "$missing" ] || exit 0

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
