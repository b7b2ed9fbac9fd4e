#!/bin/sh
# Grades exported submissions as an ordinary user, from a copy of the checkout that this user owns;
# then in the tier "user" as root, from the same copy closed to everybody else.
#
#     HOSTILE_EXPORT=DIR swift test --skip-build --filter HostileTests   # writes the submissions
#     sudo Tests/Confinement/hostile.sh CHECKOUT BINARIES DIR
#
# Prints which tiers ran, and why others did not; exits with 1 when a verdict is another than the
# table allows, or a process stays.
set -eu
checkout=$1 binaries=$2 submissions=$3
user=1500
place=$(mktemp -d /tmp/ordinary-XXXXXX)
trap 'rm -rf "$place"' EXIT
as_user() { setpriv --reuid $user --regid $user --clear-groups env HOME="$place" "$@"; }

# Under a place of its own, the build is found as it is in the checkout. Times are kept: they tell
# that nothing has to be built.
copy=$place/course
build=$copy/.build/${binaries#*/.build/}
mkdir -p "$build"
cp -a "$checkout/Package.swift" "$checkout/Sources" "$checkout/Problems" "$copy"
for name in grader answer-key launcher libCourseKit.so Modules; do
  cp -a "$binaries/$name" "$build"
done
cp -a "$submissions" "$place/submissions"
chown -hR $user:$user "$place"
# Only its owner enters it, as the answers want it.
chmod 700 "$place"

failures=0

# Grades all in one tier: its name, as whom in words, and what to start the programs with.
grade() {
  tier=$1 who=$2
  shift 2
  secret=secret:$build/answer-key
  [ "$tier" = limits ] && secret=
  if ! why=$("$@" "$build/launcher" --probe "$tier" $secret 2>&1); then
    echo "SKIPPED: $tier as $who: $why"
    return
  fi
  count=0
  while IFS="$(printf '\t')" read -r name slug verdicts; do
    report=$("$@" "$build/grader" check "$slug" --sandbox "$tier" --json \
      --submission "$place/submissions/$name/submission" 2>&1) || true
    # The problem's verdict is the last one.
    verdict=$(printf '%s\n' "$report" | sed -n 's/^ *"verdict" : "\(.*\)",*$/\1/p' | tail -n 1)
    case "|$verdicts|" in
      *"|$verdict|"*) ;;
      *)
        echo "$tier, $name: ${verdict:-no verdict}, not $verdicts"
        printf '%s\n' "$report" | tail -n 5
        failures=$((failures + 1))
        ;;
    esac
    count=$((count + 1))
  done < "$place/submissions/list.tsv"
  echo "$tier as $who: $count submissions"
}

grade limits "an ordinary user" as_user
grade landlock "an ordinary user" as_user
grade bwrap "an ordinary user" as_user
for process in /proc/[0-9]*; do
  owner=$(stat -c %u "$process" 2> /dev/null) || continue
  [ "$owner" != $user ] && continue
  case $(readlink "$process/exe" 2> /dev/null) in
    "$place"/*)
      echo "a process is left: ${process#/proc/}"
      failures=$((failures + 1))
      ;;
  esac
done
if ls -d "$copy"/.grader/scratch-* 2> /dev/null; then
  echo "a scratch folder is left"
  failures=$((failures + 1))
fi

# A checkout that only root can enter is what the tier "user" wants.
chown -hR 0:0 "$place"
rm -rf "$copy/.grader"
grade user "root" env HOME="$place"
# Where root's grader made the programs: a folder named by a hash (FNV-1a) of the checkout's path.
hash=-3750763034362895579
for byte in $(printf %s "$copy" | od -An -v -tu1); do hash=$(((hash ^ byte) * 1099511628211)); done
workplace=/tmp/grader-$(printf %x "$hash")
if ls -d "$workplace"/scratch-* 2> /dev/null; then
  echo "a scratch folder is left"
  failures=$((failures + 1))
fi
rm -rf "$workplace"
[ $failures -eq 0 ]
