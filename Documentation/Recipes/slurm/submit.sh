#!/usr/bin/env bash
# Grades a class on a cluster with Slurm, and waits for the end.
#
#     submit.sh SUBMISSIONS OUT [SHARDS]
#
# The course is the checkout that this script lies in, built, on a disk that all nodes see.
set -euo pipefail
if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  sed -n 's/^#     \(submit.sh.*\)/usage: \1/p' "$0" >&2
  exit 2
fi
recipe=$(cd "$(dirname "$0")" && pwd)
course=$(cd "$recipe/../../.." && pwd)
submissions=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
shards=${3:-8}
logs=$out.logs
if [ ! -x "$course/.build/debug/instructor" ]; then
  echo "the course is not built; Documentation/Recipes/README.md says how" >&2
  exit 2
fi
mkdir -p "$logs"
rm -f "$logs"/*.txt

array=$(sbatch --parsable --array="1-$shards" --output="$logs/shard-%a.txt" \
  "$recipe/grade.sbatch" "$course" "$submissions" "$out" "$shards")
echo "shards 1 to $shards are job $array; what they print is in $logs"
# Waits too. Where a shard failed, Slurm cancels the merge before it writes anything.
if sbatch --wait --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes \
  --output="$logs/merge.txt" "$recipe/merge.sbatch" "$course" "$out" > /dev/null &&
  [ -e "$logs/merge.txt" ]; then
  cat "$logs/merge.txt"
  exit 0
fi

for ((shard = 1; shard <= shards; shard++)); do
  log=$logs/shard-$shard.txt
  if ! grep -qx "shard $shard/$shards: done" "$log" 2> /dev/null; then
    echo "shard $shard of $shards is not done; see $log, and run it alone with"
    echo "  sbatch --array=$shard --output=$log $recipe/grade.sbatch $course $submissions $out $shards"
  fi
done
echo "then merge: $course/.build/debug/instructor merge $out"
[ ! -s "$logs/merge.txt" ] || cat "$logs/merge.txt"
exit 1
