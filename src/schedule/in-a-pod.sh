#!/bin/sh
# in-a-pod.sh COMMAND…: runs budget so that a pod that published ends well (10 becomes 0), and a pod that is told to end
# hands that on and waits: a run keeps what it has read.
set -u
cd "${BUDGET_HOME:-/opt/budget}" || exit 66
child=
told=
trap 'told=yes; [ -z "$child" ] || kill -TERM "$child"' TERM INT
./budget "$@" &
child=$!
[ -z "$told" ] || kill -TERM "$child"
while :; do
  wait "$child"
  code=$?
  kill -0 "$child" 2>/dev/null || break
done
[ "$code" -eq 10 ] && exit 0
exit "$code"
