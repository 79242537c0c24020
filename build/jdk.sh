# shellcheck shell=sh disable=SC2034
# Finds a JDK of the needed version; read in by ./yakusoku and ./check, which have a function `say`.
#
# A JDK's file `release` tells its version. Starting java to ask would cost a start of java each time.

needed=25
jdk=     # its folder, once found
release= # what makes this very JDK differ from others

# Is there a JDK of the needed version in folder $1?
look_at() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    release=
    version=
    while IFS='=' read -r key value || [ -n "$key" ]; do
        case $key in
            JAVA_VERSION) version=$value ;;
            JAVA_RUNTIME_VERSION | IMPLEMENTOR_VERSION)
                value=${value#\"}
                release=$release-${value%\"}
                ;;
        esac
    done <"$1/release"
    case $version in
        "\"$needed\"" | "\"$needed."* | "\"$needed-"*) jdk=$1 ;;
        *) return 1 ;;
    esac
}

# Follows the links from the java on the PATH to its JDK.
look_at_path() {
    java=$(command -v java) || return 1
    while [ -L "$java" ]; do
        link=$(readlink "$java")
        case $link in
            /*) java=$link ;;
            *) java=${java%/*}/$link ;;
        esac
    done
    look_at "${java%/bin/java}"
}

find_jdk() {
    if [ -n "${YAKUSOKU_JAVA_HOME:-}" ]; then
        look_at "$YAKUSOKU_JAVA_HOME" && return 0
        say "YAKUSOKU_JAVA_HOME=$YAKUSOKU_JAVA_HOME is not a JDK $needed."
        return 1
    fi
    [ -n "${JAVA_HOME:-}" ] && look_at "$JAVA_HOME" && return 0
    look_at_path && return 0
    for candidate in \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/root}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "/opt/homebrew/opt/openjdk@$needed/libexec/openjdk.jdk/Contents/Home" \
        "/usr/local/opt/openjdk@$needed/libexec/openjdk.jdk/Contents/Home"; do
        look_at "$candidate" && return 0
    done
    say "no JDK $needed found."
    return 1
}

say_how_to_get_jdk() {
    say "Install one, then start again:"
    say "  Debian, Ubuntu   apt-get install openjdk-$needed-jdk-headless   (where not packaged: temurin-$needed-jdk)"
    say "  Fedora           dnf install java-$needed-openjdk-devel"
    say "  macOS            brew install openjdk@$needed"
    say "  anywhere         sdk install java $needed-tem   (SDKMAN)"
    say "or name the folder of one: YAKUSOKU_JAVA_HOME=/path/to/jdk-$needed"
}
