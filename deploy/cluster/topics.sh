#!/usr/bin/env bash
# Makes the topics in topics.txt that are not there yet, with three copies of which two must be in step.
#
#   topics.sh BOOTSTRAP [ADMIN.PROPERTIES]
#
#   PARTITIONS    of each record topic, fixed once they are made (12)
#   REPLICATION   copies of each topic (3)
#   MIN_ISR       copies that must have what has been acknowledged (2)
#   KAFKA_TOPICS  the tool of Kafka that makes them (kafka-topics.sh)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bootstrap=${1:?expected host:port of a broker, found nothing}
admin=(${2:+--command-config "$2"})

while read -r topic partitions settings; do
  [[ -z $topic || $topic == \#* ]] && continue
  configs=(--config "min.insync.replicas=${MIN_ISR:-2}")
  for setting in $settings; do
    configs+=(--config "$setting")
  done
  "${KAFKA_TOPICS:-kafka-topics.sh}" --bootstrap-server "$bootstrap" "${admin[@]}" --create --if-not-exists \
    --topic "$topic" --partitions "${partitions/PARTITIONS/${PARTITIONS:-12}}" \
    --replication-factor "${REPLICATION:-3}" "${configs[@]}" </dev/null
done <"$here/topics.txt"
