#!/bin/bash
# A run over hosts that see the same folders, by GNU parallel over ssh:
#   parallel.sh INPUTS OUT FORMATS HOST,HOST…        `:` is the local host
# Each host gets one part at a time and uses all its cores for it; twice as many parts as hosts, so that none waits long.
set -u
inputs=$1 out=$2 formats=$3 hosts=$4

mkdir -p "$out"
count=$(($(tr ',' '\n' <<< "$hosts" | wc -l) * 2))
# Exit code 1 says that inputs failed, which the merged data set says again.
seq "$count" | parallel --sshlogin "$hosts" --jobs 1 --workdir "$PWD" --joblog "$out/parallel.log" \
  huikan batch "$inputs" --shard "{}/$count" --output "$out/part-{}" --formats none
huikan merge "$out"/part-* --output "$out/data" --formats "$formats"
