#!/usr/bin/env bash
# Installs exchequer: the program, its rules and templates, schemas, man pages, completions, documentation.
#
#   ./install.sh                        # builds it, and installs it under /usr/local
#   ./install.sh --prefix ~/.local      # ... under another folder
#   ./install.sh --uninstall            # removes what was installed, and nothing else
#
#   --prefix DIR     where it will be (/usr/local)
#   --destdir DIR    is put before every path that is written, for a package
#   --program FILE   a program that is built already; without it Swift 6.3 is needed
#
# python3 is needed, for the man pages.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
prefix=/usr/local destdir="" program="" uninstall=false

usage() {
  sed -n '4,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
}
fail() {
  echo "$1" >&2
  exit 2
}
while (($#)); do
  case $1 in
    --prefix | --destdir | --program)
      (($# > 1)) || fail "$1 needs a value."
      printf -v "${1#--}" '%s' "$2"
      shift 2
      ;;
    --uninstall) uninstall=true && shift ;;
    --help | -h) usage && exit ;;
    *) fail "There is no option $1. ./install.sh --help lists them." ;;
  esac
done
[[ $prefix == /* ]] || prefix=$PWD/$prefix
root=$destdir$prefix
share=$root/share/exchequer
# What was installed, so that it can be removed again: a path below the prefix a line, a folder that was not
# there before with a / at its end.
list=$share/installed.txt

remove() {
  local path listed
  listed=$(cat "$list")
  while IFS= read -r path; do [[ $path == */ ]] || rm -f "$root/$path"; done <<<"$listed"
  # Folders that were made for it go too where they are empty now, the deepest first.
  LC_ALL=C sort -r <<<"$listed" | while IFS= read -r path; do
    [[ $path != */ ]] || rmdir "$root/$path" 2>/dev/null || true
  done
  # An earlier version did not write down which folders it made; these are nobody else's.
  find "$root/share/exchequer" "$root/share/doc/exchequer" -depth -type d -empty -delete 2>/dev/null || true
}

if $uninstall; then
  [[ -f $list ]] || fail "Nothing of exchequer is installed under $prefix."
  remove
  echo "exchequer was removed from $prefix."
  exit
fi

# What is missing is told before anything is installed or built.
above=$root
while [[ ! -e $above ]]; do above=$(dirname "$above"); done
[[ -d $above && -w $above ]] ||
  fail "$above is not a folder that you may write to: give another --prefix, or install as root."
if [[ -z $program ]]; then
  command -v swift >/dev/null ||
    fail "The program is built with Swift 6.3, which is not on the PATH: install it from swift.org, or give --program FILE."
  "$here/.ci/setup"
fi
python3 -c 'import json' 2>/dev/null || fail "The man pages are made with python3, which is missing: apt-get install python3"
if [[ -z $program ]]; then
  # Nobody looks up names in the program: without them it is a megabyte and a half smaller.
  swift build --package-path "$here" -c release --static-swift-stdlib -Xlinker --no-export-dynamic --product exchequer >&2
  program=$here/.build/release/exchequer
fi
[[ -x $program ]] || fail "$program is not a program."

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
data=$staged/share/exchequer
mkdir -p "$staged/bin" "$data/rules" "$data/schemas"
cp "$program" "$staged/bin/exchequer"
if command -v strip >/dev/null; then
  strip "$staged/bin/exchequer"
else
  echo "strip is missing (apt-get install binutils): the program is installed with its names, and is twice as large." >&2
fi
chmod 755 "$staged/bin/exchequer"
(cd "$here/rules" && find . \( -name '*.lua' -o -path './tests/*.csv' \) -not -path './.*' -exec cp --parents {} "$data/rules" \;)

# From here on the program speaks for itself, with the rules that were just put beside it.
run() { env -u EXCHEQUER_DATA "$staged/bin/exchequer" "$@"; }
run letters --templates "$data/templates" --quiet
run sheets --format schema >"$data/schemas/inputs.datapackage.json"
run sheets --results --format schema >"$data/schemas/results.datapackage.json"
for document in $(run sheets --documents | sed -n 's/^\([a-z][a-z-]*\.[a-z]*\) .*/\1/p'); do
  run sheets "$document" --format schema >"$data/schemas/$document.schema.json"
done
"$here/packaging/manual" "$staged/bin/exchequer" "$staged/share/man/man1"
gzip -9n "$staged"/share/man/man1/*.1
mkdir -p "$staged"/share/{bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}
run --generate-completion-script bash >"$staged/share/bash-completion/completions/exchequer"
run --generate-completion-script zsh >"$staged/share/zsh/site-functions/_exchequer"
run --generate-completion-script fish >"$staged/share/fish/vendor_completions.d/exchequer.fish"
documents=$staged/share/doc/exchequer
mkdir -p "$documents/documentation"
cp "$here/README.md" "$here/CHANGELOG.md" "$documents"
cp "$here/LICENSE" "$documents/copyright"
cp "$here"/Sources/exchequer/Documentation.docc/*.md "$documents/documentation"
# Links of the README lead to what is installed.
[[ ! -d $here/Pictures ]] || cp -R "$here/Pictures" "$documents"
cp "$here/CONTRIBUTING.md" "$documents"
sed -i 's|Sources/exchequer/Documentation\.docc/|documentation/|g' "$documents/README.md"
(cd "$here" && find samples -type f -not -path '*/expected/*' -exec cp --parents {} "$documents" \;)
chmod -R u=rwX,go=rX "$staged"

# What an earlier version installed and this one has not, goes.
[[ -f $list ]] && remove
{
  (cd "$staged" && find . -type f | sed 's|^\./||')
  echo share/exchequer/installed.txt
  [[ -d $root ]] || echo /
  (cd "$staged" && find . -mindepth 1 -type d | sed 's|^\./||') | while IFS= read -r folder; do
    [[ -d $root/$folder ]] || echo "$folder/"
  done
} | LC_ALL=C sort >"$staged.list"
mv "$staged.list" "$data/installed.txt"
chmod 644 "$data/installed.txt"
mkdir -p "$root"
cp -R "$staged/." "$root/"
echo "exchequer $(run --version) is installed in $prefix: try  exchequer check $prefix/share/doc/exchequer/samples/alpha-2003 --as-of 2003-10-03"
