# Builds the folder the till runs from, when a source is newer than it; sourced by the commands beside it.
# Wants: root (the checkout), jdk. All noise goes to packaging/target/build.log.
installed=$root/packaging/target/guitai
fresh() {
  [ -f "$installed/built" ] &&
    [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$installed/built" -print -quit)" ]
}
trained() {
  [ -f "$installed/trained" ] && [ -z "$(find "$installed/lib" -newer "$installed/trained" -print -quit)" ]
}
build() {
  fresh && trained && return 0
  need "${MAVEN[@]}"
  local log=$root/packaging/target/build.log
  mkdir -p "$root/packaging/target"
  (
    # Two starts at once build once.
    flock 9
    if ! fresh; then
      echo "Building Guitai; the first time takes some minutes (log: $log) …" >&2
      compile
    fi
    trained || train >>"$log" 2>&1 </dev/null
  ) 9>"$root/packaging/target/build.lock" || exit 1
}
compile() {
  touch "$log.began"
  rm -rf "$installed/lib"
  if ! (cd "$root" && mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true package) >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    echo "The build failed; all of it is in $log" >&2
    exit 1
  fi
  # As of the beginning: what was saved while it built counts as newer.
  mv "$log.began" "$installed/built"
}
# Plays a short day once, so that Java can keep what it loaded and worked out for the next starts. Without
# the cache the till starts all the same, only later.
train() {
  rm -rf "$installed/till.aot" "$installed/training"
  java_options
  "${java[@]}" -XX:AOTCacheOutput="$installed/till.aot" "${HEADLESS[@]}" \
    guitai.app.Main demo --sales 3 --out "$installed/training" || true
  rm -rf "$installed/training"
  touch "$installed/trained"
}
# Compiles the measurements against the folder the till runs from.
compile_benchmark() { # INTO
  local javafx
  javafx=$(printf '%s:' "$installed"/lib/javafx-*-linux*.jar)
  mkdir -p "$1"
  "$jdk/bin/javac" -d "$1" --module-path "${javafx%:}" --add-modules javafx.controls \
    -cp "$installed/lib/*" "$root"/packaging/benchmark/*.java
}
HEADLESS=(-Dglass.platform=Headless -Dprism.order=sw)
# The Java options every start has, in the array java.
java_options() {
  local machine serial modules=() rest=() jar
  case $(uname -m) in
    x86_64) machine=x86_64 serial=x86_64 ;;
    aarch64) machine=aarch64 serial=armv8_64 ;;
    *) echo "Guitai ships no native libraries for $(uname -m)." >&2; exit 2 ;;
  esac
  for jar in "$installed"/lib/*.jar; do
    case ${jar##*/} in
      javafx-*-linux*.jar) modules+=("$jar") ;;
      javafx-*.jar) ;; # empty: names the one for the platform
      *) rest+=("$jar") ;;
    esac
  done
  local IFS=:
  java=("$jdk/bin/java"
    --module-path "${modules[*]}" --add-modules javafx.controls
    --class-path "${rest[*]}"
    --enable-native-access=javafx.graphics,ALL-UNNAMED
    # A till is small and starts every morning: the quick collector, small objects, the quick compiler.
    -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 -Xmx512m
    # The pictures of the virtual printer and the PDFs need no desktop.
    -Djava.awt.headless=true
    # What Java itself has to say never goes between the program's lines.
    -Xlog:disable -Xlog:all=warning:stderr -Xlog:aot*=error:stderr
    # Text in and out is UTF-8 wherever the till stands.
    -Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    # Unpacked beside the application: a driver that unpacks itself leaves a copy in /tmp at every power cut.
    "-Dorg.sqlite.lib.path=$installed/native/org/sqlite/native/Linux/$machine" -Dorg.sqlite.lib.name=libsqlitejdbc.so
    "-DjSerialComm.library.path=$installed/native/Linux/$serial")
  [ ! -f "$installed/till.aot" ] || java+=("-XX:AOTCache=$installed/till.aot")
}
