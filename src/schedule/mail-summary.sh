#!/bin/sh
# mail-summary.sh STATE ADDRESS: mails what the last run said; its first line is the subject.
set -u
summary=$1/summary.txt
if [ ! -f "$summary" ]; then
  printf 'There is no %s; see the log.\n' "$summary" | mail -s "budget: no summary" "$2"
  exit
fi
mail -s "$(head -n 1 "$summary")" "$2" <"$summary"
