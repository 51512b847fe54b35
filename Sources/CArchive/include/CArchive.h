#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>

/* Undoes gzip, by zlib, and zip, by libarchive, up to a limit. */

typedef enum {
  ARCHIVE_UNPACKED = 0,
  ARCHIVE_CUT_OFF,   /* what could be unpacked before the damage is there */
  ARCHIVE_TOO_LARGE, /* more than the limit */
  ARCHIVE_NO_ENTRY,  /* no entry of that name */
  ARCHIVE_DAMAGED
} archive_outcome;

/* One entry of a zip archive. Free the answer with free. */
archive_outcome archive_unpack(const void *bytes, size_t count, const char *entry, size_t limit, unsigned char **unpacked,
                               size_t *unpacked_count);

archive_outcome archive_gunzip(const void *bytes, size_t count, size_t limit, unsigned char **unpacked, size_t *unpacked_count);

#endif
