#!/bin/bash
# Runs the recipe for Slurm on a cluster of one node made for it, and compares with a run without:
#   scripts/batch/slurm.sh [COUNT]        as root, with Debian's slurm-wlm; leaves nothing behind
set -eu
count=${1:-12}
root=$(cd "$(dirname "$0")/../.." && pwd)
for program in slurmctld slurmd sbatch munged; do
  command -v "$program" > /dev/null || { echo "skipped: no $program (apt-get install slurm-wlm)"; exit 0; }
done
[ "$(id -u)" = 0 ] || { echo 'skipped: daemons of Slurm are started by root only'; exit 0; }

work=$(mktemp -d)
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

host=$(hostname -s)
mkdir -p "$work"/{state,spool,munge,bin}
chmod 755 "$work"
ln -s "$root/bin/huikan.js" "$work/bin/huikan"
export PATH="$work/bin:$PATH"

dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 status=none
chmod 700 "$work/munge"
chmod 400 "$work/munge/key"
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge.socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" > "$work/munged.out" 2>&1 &
pids+=($!)

cat > "$work/slurm.conf" << CONF
ClusterName=huikan
SlurmctldHost=$host
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
CryptoType=crypto/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SchedulerType=sched/builtin
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=4000 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP OverSubscribe=YES
CONF
export SLURM_CONF="$work/slurm.conf"
# Either may have gone by another name since.
grep -q CryptoType "$SLURM_CONF" && sed -i '/^CryptoType/d' "$SLURM_CONF"
slurmctld -D -f "$SLURM_CONF" > "$work/slurmctld.out" 2>&1 &
pids+=($!)
slurmd -D -f "$SLURM_CONF" -N "$host" > "$work/slurmd.out" 2>&1 &
pids+=($!)
for _ in $(seq 60); do
  sinfo -h -o %T 2> /dev/null | grep -q idle && break
  sleep 1
done
sinfo -h -o %T | grep -q idle || { tail -5 "$work"/*.out; echo 'failed: the node does not come up'; exit 1; }

node "$root/scripts/batch/corpus.mjs" "$work/journals" "$count" 3
cd "$work"
huikan batch journals -o single --formats csv,jsonl

export INPUTS=journals OUT="$work/run" FORMATS=csv,jsonl
mkdir run
array=$(sbatch --parsable --array=1-4 --export=ALL --cpus-per-task=1 --mem-per-cpu=900 --output="$work/run/%a.log" "$root/docs/recipes/slurm.sh")
sbatch --wait --parsable --dependency=afterany:"$array" --export=ALL --mem=900 --output="$work/run/merge.log" \
  --wrap 'huikan merge "$OUT"/part-* -o "$OUT"/data --formats "$FORMATS"' > /dev/null || { cat run/*.log; exit 1; }

diff -r --exclude=journal.jsonl single run/data
echo "Slurm array of 4 parts, merged: the bytes of a single run ($count issues, $(find single -type f | wc -l) files)"
