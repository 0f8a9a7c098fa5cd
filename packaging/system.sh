# Installs what is missing of the system; sourced by the commands beside it.
#
# need WHAT…   WHAT is "package:file.so.0" for a library, "package:command" for a command,
#              "package:/path" for a file.
# Says and does everything on standard error: standard output belongs to the program.

# File names, arguments and words are UTF-8, also where nobody set a language (Java takes its file names'
# encoding from here).
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

have() {
  case $1 in
    /*) [ -e "$1" ] ;;
    *.so*) /sbin/ldconfig -p 2>/dev/null | grep "[[:space:]]$1 " >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}
need() {
  local what package missing=()
  for what in "$@"; do
    have "${what#*:}" || missing+=("${what%%:*}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Missing on this system: ${missing[*]}" >&2
  local as=()
  if ! command -v apt-get >/dev/null; then
    echo "This is no Debian; install what gives these, then run this command again." >&2
    exit 2
  elif [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "Install them as root, then run this command again:  apt-get install ${missing[*]}" >&2
      exit 2
    fi
    as=(sudo -n)
  fi
  if ! "${as[@]}" apt-get update -q >&2 </dev/null; then
    echo "apt-get update failed; trying with what apt knows already." >&2
  fi
  local names=()
  for package in "${missing[@]}"; do
    # Since 2024 some libraries carry "t64" in their package's name.
    if [ -z "$(apt-cache policy "$package" 2>/dev/null)" ] && [ -n "$(apt-cache policy "${package}t64")" ]; then
      package=${package}t64
    fi
    names+=("$package")
  done
  if ! "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${names[@]}" >&2 </dev/null; then
    echo "apt-get could not install: ${names[*]}. Install them by hand, then run this command again." >&2
    exit 2
  fi
}
# What a window needs on top of what text needs.
WINDOW=(libgtk-3-0:libgtk-3.so.0 libxtst6:libXtst.so.6 libgl1:libGL.so.1)
# What lays out text, with a window or without.
TEXT=(libpangoft2-1.0-0:libpangoft2-1.0.so.0 libfontconfig1:libfontconfig.so.1)
MAVEN=(maven:mvn)
# The service of card readers, and a reader made of software for it.
CARDS=(pcscd:/usr/sbin/pcscd libpcsclite1:libpcsclite.so.1 vsmartcard-vpcd:/usr/lib/pcsc/drivers/serial/libifdvpcd.so)
# A display with several outputs and no graphics card.
OUTPUTS=(xserver-xorg-core:/usr/lib/xorg/Xorg xserver-xorg-video-dummy:/usr/lib/xorg/modules/drivers/dummy_drv.so
  x11-xserver-utils:xrandr)
