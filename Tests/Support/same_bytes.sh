#!/usr/bin/env bash
# same_bytes.sh DIGEST INPUT [ROOT [OPTION…]]: build INPUT twice under different circumstances and compare the bytes.
#
#   DIGEST  the program
#   INPUT   an edition file, an article or a folder of articles
#   ROOT    the folder to copy, that holds INPUT and all it uses; by default the folder INPUT lies in
#   OPTION  passed on to `digest build`
#
# ROOT is copied twice. The second copy lies at another depth, was written in reverse order with other times, where there
# is room on a memory file system (which lists a folder in the order of writing, as others do not), and is built later, on
# one core, with another time zone, locale, home, user, umask, temporary folder and number of variables.
# SOURCE_DATE_EPOCH is set in neither. Exit status: 0 same bytes, 1 different, 2 a build failed.
set -euo pipefail

if [ $# -lt 2 ]; then sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2; fi
digest=$(realpath "$1")
input=$(realpath "$2")
root=$(realpath "${3:-$(dirname "$input")}")
shift $(($# > 3 ? 3 : $#))
inside=${input#"$root"/}
if [ "$inside" = "$input" ]; then echo "same_bytes: $input is not inside $root" >&2; exit 2; fi

work=$(mktemp -d)
elsewhere=$work
if [ -w /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -1)" -gt $((2 * $(du -sk "$root" | cut -f1))) ]; then
  elsewhere=$(mktemp -d -p /dev/shm)
fi
trap 'rm -rf "$work" "$elsewhere"' EXIT

# Copy ROOT to a folder, file by file in the order `sort` gives with the options named. What looks like a build is left out.
copy() {
  local folder=$1 file
  shift
  mkdir -p "$folder"
  (cd "$root" && find . -type f -not -path './.git/*' -not -path './.build*/*' -print0 | LC_ALL=C sort -z "$@") |
    while IFS= read -r -d '' file; do
      mkdir -p "$folder/$(dirname "$file")"
      cp "$root/$file" "$folder/$file"
    done
}

# Run a command; where it fails, show what it said and end with 2.
build() {
  if ! "$@" >"$work/log" 2>&1; then cat "$work/log" >&2; echo "same_bytes: the build failed" >&2; exit 2; fi
}

one=$work/one/root
two=$elsewhere/a/second/place/where\ it\ lies/root
copy "$one"
copy "$two" -r
find "$two" -exec touch -d '2001-02-03 04:05:06' {} +
mkdir -p "$work"/{home1,home2,tmp1,tmp2,out1,out2}

(
  cd "$one" && umask 022
  build env -i PATH="$PATH" HOME="$work/home1" USER=first TZ=UTC LC_ALL=C.UTF-8 TMPDIR="$work/tmp1" \
    "$digest" build "$inside" -o "$work/out1" "$@"
)
sleep 1.1 # a clock that is read shows: dates in a book are whole seconds
(
  cd "$two" && umask 077
  build env -i PATH="$PATH" HOME="$work/home2" USER=second LOGNAME=second TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 \
    LANG=de_DE.UTF-8 TMPDIR="$work/tmp2" EDITOR=vi COLUMNS=40 TERM=dumb \
    taskset -c 0 "$digest" build "$inside" -o "$work/out2" "$@"
)

(cd "$work/out1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0r sha256sum) >"$work/sums1"
(cd "$work/out2" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0r sha256sum) >"$work/sums2"
if [ ! -s "$work/sums1" ]; then echo "same_bytes: nothing was made" >&2; exit 2; fi
if cmp -s "$work/sums1" "$work/sums2"; then
  sed 's/^/same  /' "$work/sums1"
  exit 0
fi

echo "different:"
diff "$work/sums1" "$work/sums2" || true
# Name the entries of a book that differ, by their checksums and dates.
for book in "$work"/out1/*.epub; do
  other=$work/out2/${book##*/}
  if [ -f "$book" ] && [ -f "$other" ] && command -v unzip >/dev/null; then
    diff <(unzip -vqq "$book") <(unzip -vqq "$other") | head -n 20 || true
  fi
done
exit 1
