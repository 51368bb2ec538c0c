#ifndef DIGEST_MACHINE_H
#define DIGEST_MACHINE_H

/// The cores this process may run on, which `taskset` and containers can narrow; at least 1.
int machine_cores(void);

/// Keeps memory that was given back for the next who asks, in place of returning it to the system.
void machine_keep_memory(void);

#endif
