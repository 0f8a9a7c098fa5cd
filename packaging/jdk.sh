# Finds a JDK 25, for the till in $jdk and for Maven's toolchains in JAVA25_HOME; sourced by the
# commands beside it. Looks at JAVA_HOME, the PATH, and where packages and people put one.
is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  # Every JDK says its version in a file; asking the compiler takes half a start.
  if [ -f "$1/release" ]; then
    grep -q '^JAVA_VERSION="25\b' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\b'
  fi
}
find_jdk_25() {
  local candidate javac
  javac=$(command -v javac || echo /nowhere/bin/javac)
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$javac")")")" \
    /usr/lib/jvm/* /opt/* /usr/local/* "${HOME:-/root}"/.jdks/* "${HOME:-/root}"/.sdkman/candidates/java/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}
if ! jdk=$(find_jdk_25); then
  cat >&2 <<'WORDS'
Guitai needs a JDK 25 and found none (looked at JAVA_HOME, the PATH, /usr/lib/jvm, /opt, /usr/local, ~/.jdks and SDKMAN).
Install one, for example Eclipse Temurin 25 (package temurin-25-jdk) or Debian's openjdk-25-jdk where it exists,
or unpack any JDK 25 and set JAVA_HOME to it. Then run this command again.
WORDS
  exit 2
fi
export JAVA25_HOME=$jdk
[ -x "${JAVA_HOME:-}/bin/java" ] || unset JAVA_HOME
# Maven itself runs on the system's Java, which knows the system's certificates; a JDK unpacked by hand
# may not. Only where there is no other Java does it run on this one.
if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null && command -v mvn >/dev/null; then
  export JAVA_HOME=$jdk
fi
