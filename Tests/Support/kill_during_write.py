#!/usr/bin/env python3
"""Kill a program again and again while it writes a file, and see that the file stays whole.

    kill_during_write.py [--rounds N] [--seed S] OUTPUT-FILE -- COMMAND...

COMMAND must write OUTPUT-FILE, the same bytes each time. It is run to the end and timed; then, until it was
killed N times in flight (100 unless told otherwise), an old file is put in place, COMMAND is started and killed with
SIGKILL at a random moment of that time, and OUTPUT-FILE must be the old file or the complete new one. Hidden temporary
files may remain after a kill; the run at the end must succeed and leave none.

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


def put_old(path, number):
    """Puts an old file of the round's own in place and gives its digest."""
    with open(path, "wb") as handle:
        handle.write(b"old file of round %d\n" % number)
    return digest(path)


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
    """Starts the command, kills it after `moment` seconds, and says whether it was still running."""
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

    new, seconds = finish(args.command, args.output)
    for number in range(3):
        put_old(args.output, number)
        again, taken = finish(args.command, args.output)
        seconds = min(seconds, taken)
        if again != new:
            print("the command does not write the same bytes twice")
            return 2
    killed = parts = replaced = rounds = 0
    while killed < args.rounds and rounds < 10 * args.rounds:
        rounds += 1
        old = put_old(args.output, rounds)
        before = set(leftovers(args.output))
        killed += kill_at(args.command, dice.uniform(0, seconds))
        parts += bool(set(leftovers(args.output)) - before)
        now = digest(args.output) if os.path.exists(args.output) else "missing"
        if now not in (old, new):
            print("round %d: the file is neither the old one nor the complete new one" % rounds)
            return 1
        replaced += now == new
    last, _ = finish(args.command, args.output)
    left = leftovers(args.output)
    print("%d rounds: %d killed in flight, %d of them left a hidden part; the file was the old one %d times, the new "
          "one %d times, whole each time; hidden parts at the end: %d"
          % (rounds, killed, parts, rounds - replaced, replaced, len(left)))
    return 1 if left or last != new or killed < args.rounds else 0


if __name__ == "__main__":
    sys.exit(main())
