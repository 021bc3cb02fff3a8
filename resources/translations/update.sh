#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the .ts files up to date with the sources: new sentences come in as unfinished, those that are gone go.
# lupdate needs the folders of our includes, or it does not know the namespaces of classes, and nothing is found at run time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
PATH=$PATH:/usr/lib/qt6/bin
for part in app ui; do
    lupdate -I . -I app "$part" -locations none -no-obsolete -disable-heuristic similartext \
        -target-language de -ts "resources/translations/telltale_${part}_de.ts"
done
