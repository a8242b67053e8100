#!/usr/bin/env bash
# Grants what is in acls.txt.
#
#   acls.sh BOOTSTRAP [ADMIN.PROPERTIES]
#
#   KAFKA_ACLS   the tool of Kafka that does it (kafka-acls.sh)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bootstrap=${1:?expected host:port of a broker, found nothing}
admin=(${2:+--command-config "$2"})

while read -r user kind name operations; do
  [[ -z $user || $user == \#* ]] && continue
  allowed=()
  for operation in $operations; do
    allowed+=(--operation "$operation")
  done
  "${KAFKA_ACLS:-kafka-acls.sh}" --bootstrap-server "$bootstrap" "${admin[@]}" --add \
    --allow-principal "User:$user" "--$kind" "$name" --resource-pattern-type prefixed "${allowed[@]}" </dev/null
done <"$here/acls.txt"
