#!/usr/bin/env python3
"""Kill a program again and again while it writes a file, and see that the file stays whole.

    kill_during_write.py [--rounds N] [--seed S] OUTPUT-FILE -- COMMAND...

COMMAND must write OUTPUT-FILE. It is run once to the end, so that there is an old file, and timed; then N times
(100 unless told otherwise) it is started and killed with SIGKILL at a random moment of that time. After each round
OUTPUT-FILE must be one of the complete files seen: the old one, or what a run that was not killed in time wrote.
A COMMAND whose output differs from run to run is judged by its runs to the end, made after every kill that changed
the file. Hidden temporary files may remain; the run at the end must succeed and remove them.

Exit status: 0 whole all the time, 1 not, 2 the command fails by itself.
"""
import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import time


def digest(path):
    with open(path, "rb") as handle:
        return hashlib.sha256(handle.read()).hexdigest()


def leftovers(path):
    folder, name = os.path.split(os.path.abspath(path))
    return [n for n in os.listdir(folder) if n.startswith("." + name + ".") and n.endswith(".tmp")]


def finish(command, output):
    """Runs the command to its end and gives the digest of what it wrote and the seconds it took."""
    start = time.monotonic()
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if run.returncode != 0 or not os.path.exists(output):
        print("the command fails by itself: status %d\n%s" % (
            run.returncode, run.stderr.decode("utf-8", "replace")[-500:]))
        sys.exit(2)
    return digest(output), time.monotonic() - start


def kill_at(command, moment):
    """Starts the command, kills it after `moment` seconds; says whether it was still running, and left a part."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        child.wait(moment)
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGKILL)
        child.wait()
    return child.returncode == -signal.SIGKILL


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("output")
    parser.add_argument("command", nargs="+")
    args = parser.parse_args()
    dice = random.Random(args.seed)

    known, seconds = finish(args.command, args.output)
    whole = {known}
    killed = changed = parts = 0
    for number in range(args.rounds):
        before = len(leftovers(args.output))
        killed += kill_at(args.command, dice.uniform(0, seconds * 1.05))
        parts += bool(leftovers(args.output)) and len(leftovers(args.output)) >= max(1, before)
        now = digest(args.output) if os.path.exists(args.output) else "missing"
        if now not in whole:
            again, _ = finish(args.command, args.output)
            if now != again:
                print("round %d: the file is neither the old one nor a complete new one" % number)
                return 1
            whole.add(again)
            changed += 1
    finish(args.command, args.output)
    left = leftovers(args.output)
    print("%d rounds: killed %d in flight, %d of them left a hidden part, file whole each time (%d versions), "
          "left at the end: %d" % (args.rounds, killed, parts, len(whole), len(left)))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
