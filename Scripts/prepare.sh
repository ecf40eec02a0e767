# Sourced by the scripts beside it: makes sure that what the build needs is installed, and says what it waits for.

say() { printf 'trialbook: %s\n' "$*" >&2; }

# Runs apt-get as root, with sudo where that is needed.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else
    say "installing needs root, and there is no sudo. As root, run: $*"
    return 1
  fi
}

# install_packages PACKAGE...: installs those Debian packages that are missing.
install_packages() {
  local missing=()
  local package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  say "installing ${missing[*]} with apt-get (this changes the system; it happens once) ..."
  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
}

# install_python_packages FOLDER PACKAGE==VERSION...: a virtual environment in FOLDER that holds those packages.
install_python_packages() {
  local folder=$1
  shift
  [ "$(cat "$folder/packages" 2>/dev/null)" = "$*" ] && return 0
  say "installing $* with pip into $folder (it happens once) ..."
  python3 -m venv "$folder" && "$folder/bin/pip" install --quiet --disable-pip-version-check "$@" &&
    printf '%s' "$*" >"$folder/packages"
}

# missing_headers FOLDER HEADER PACKAGE ...: sets missing to the packages whose header is not in the folder.
missing_headers() {
  local folder=$1
  shift
  missing=()
  while [ $# -gt 0 ]; do
    [ -e "$folder/$1" ] || missing+=("$2")
    shift 2
  done
}

# The compiler and the headers of SQLite and of the libraries behind Excel's and Word's files: all that a build needs.
prepare_build() {
  if ! command -v swift >/dev/null 2>&1; then
    say "Swift is not installed. Get Swift 6.2 or later from https://www.swift.org/install and run this again."
    exit 69
  fi
  case "$(uname -s)" in
    Darwin)
      # SQLite comes with macOS; the libraries behind Excel's and Word's files come from Homebrew.
      xcrun --show-sdk-path >/dev/null 2>&1 || { say "install the command line tools: xcode-select --install"; exit 69; }
      missing_headers "$(brew --prefix 2>/dev/null || echo /usr/local)/include" \
        xlsxwriter.h libxlsxwriter minizip/zip.h minizip
      if [ "${#missing[@]}" -gt 0 ]; then
        command -v brew >/dev/null 2>&1 || { say "install Homebrew (https://brew.sh) and run this again."; exit 69; }
        command -v pkg-config >/dev/null 2>&1 || missing+=(pkgconf)
        say "installing ${missing[*]} with Homebrew ..."
        brew install --quiet "${missing[@]}"
      fi
      ;;
    *)
      missing_headers /usr/include \
        sqlite3.h libsqlite3-dev xlsxwriter.h libxlsxwriter-dev minizip/zip.h libminizip-dev
      [ "${#missing[@]}" -eq 0 ] && return 0
      if ! command -v apt-get >/dev/null 2>&1; then
        say "headers are missing. Install what Debian calls ${missing[*]} with the system's package manager."
        exit 69
      fi
      install_packages "${missing[@]}"
      ;;
  esac
}
