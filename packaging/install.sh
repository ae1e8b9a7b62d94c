#!/bin/sh
# Puts svdesk on for the person who runs this, on Linux: a menu entry, and desk files that open with a double click.
# Needs no administrator. The program itself stays in this folder, so unpack it where it shall stay first.
# `./install.sh --remove` takes away what this put there; the folder and the desk files are left alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}

if [ "${1:-}" = --remove ]; then
    rm -f "$share/applications/svdesk.desktop" "$share/metainfo/svdesk.metainfo.xml"
    rm -f "$share/mime/packages/svdesk-mime.xml" "$share"/icons/hicolor/*/apps/svdesk.png
    rm -f "$share/icons/hicolor/scalable/apps/svdesk.svg"
else
    mkdir -p "$share/applications" "$share/metainfo" "$share/mime/packages" "$share/icons/hicolor/scalable/apps"
    for size in 48 128 256 512; do
        mkdir -p "$share/icons/hicolor/${size}x$size/apps"
        cp "$here/svdesk-$size.png" "$share/icons/hicolor/${size}x$size/apps/svdesk.png"
    done
    cp "$here/svdesk.svg" "$share/icons/hicolor/scalable/apps/"
    cp "$here/svdesk.metainfo.xml" "$share/metainfo/"
    cp "$here/svdesk-mime.xml" "$share/mime/packages/"
    # In Exec a folder's name stands in quotes: first what a quoted argument asks to be escaped, then what a
    # desktop file asks, then the percent sign (Desktop Entry Specification, "The Exec key").
    program=$(printf '%s' "$here/svdesk" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
    while IFS= read -r line; do
        case $line in
            Exec=*) printf 'Exec="%s" %%f\n' "$program" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done <"$here/svdesk.desktop" >"$share/applications/svdesk.desktop"
fi

# Where a system has no such tool it finds the files by itself, at the next log-in at the latest.
for tool in update-desktop-database:applications update-mime-database:mime; do
    if command -v "${tool%:*}" >/dev/null && [ -d "$share/${tool#*:}" ]; then
        "${tool%:*}" "$share/${tool#*:}" || true
    fi
done
