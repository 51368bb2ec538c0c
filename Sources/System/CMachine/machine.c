#define _GNU_SOURCE
#include "machine.h"

#ifdef __linux__
#include <malloc.h>
#include <sched.h>
#else
#include <unistd.h>
#endif

int machine_cores(void) {
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) {
        int count = CPU_COUNT(&set);
        return count > 0 ? count : 1;
    }
    return 1;
#else
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (int)count : 1;
#endif
}

void machine_keep_memory(void) {
#ifdef __linux__
    // Blocks up to 32 MiB (the most glibc allows) come from the heap, and up to 512 MiB of it stay when freed.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
#endif
}
