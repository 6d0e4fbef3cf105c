#!/bin/sh
# nightly.sh: one night's run for cron, tried again as README.md says. Variables change what is usual.
set -u
cd "${BUDGET_HOME:-/opt/budget}" || exit 66
job=${BUDGET_JOB:-jobs/department-budget-2023}
state=${BUDGET_STATE:-/var/lib/budget/department-budget-2023}
pause=${BUDGET_PAUSE:-600}
LC_ALL=C.UTF-8
BUDGET_BUILD=never
export LC_ALL BUDGET_BUILD

once=1
later=5
while :; do
  ./budget run "$job" --state="$state" --no-progress
  code=$?
  case $code in
    0) exit 0 ;;
    1|70) [ "$once" -gt 0 ] || break; once=$((once - 1)) ;;
    69|75|129|130|143) [ "$later" -gt 0 ] || break; later=$((later - 1)); sleep "$pause" ;;
    10|11|64|66|74|78) break ;;
    *) break ;;
  esac
done
if [ -n "${BUDGET_MAIL:-}" ]; then
  "${0%/*}/mail-summary.sh" "$state" "$BUDGET_MAIL"
fi
[ "$code" -eq 10 ] && exit 0
exit "$code"
