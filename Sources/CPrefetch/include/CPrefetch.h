#ifndef CPREFETCH_H
#define CPREFETCH_H

/* Asks for the cache line that holds an address, so that it is there when it is read; any address is safe. */
static inline __attribute__((always_inline)) void prefetch_line(const void *address) {
    __builtin_prefetch(address);
}

#endif
