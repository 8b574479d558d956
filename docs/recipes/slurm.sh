#!/bin/bash
# One part of a run, as a task of a Slurm job array: see README.md.
#SBATCH --job-name=huikan
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=2G
#SBATCH --requeue
set -u

huikan batch "$INPUTS" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --output "$OUT/part-$SLURM_ARRAY_TASK_ID" \
  --jobs "${SLURM_CPUS_PER_TASK:-2}" \
  --formats none
