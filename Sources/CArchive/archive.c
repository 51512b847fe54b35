#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

static archive_outcome unpack(struct archive *archive, size_t limit, unsigned char **unpacked, size_t *unpacked_count) {
  size_t room = 1 << 16;
  size_t count = 0;
  unsigned char *bytes = malloc(room);
  if (bytes == NULL) return ARCHIVE_DAMAGED;
  archive_outcome outcome = ARCHIVE_UNPACKED;
  for (;;) {
    if (count == room) {
      room *= 2;
      unsigned char *more = realloc(bytes, room);
      if (more == NULL) {
        outcome = ARCHIVE_TOO_LARGE;
        break;
      }
      bytes = more;
    }
    la_ssize_t got = archive_read_data(archive, bytes + count, room - count);
    if (got == 0) break;
    if (got < 0) {
      outcome = count > 0 ? ARCHIVE_CUT_OFF : ARCHIVE_DAMAGED;
      break;
    }
    count += (size_t)got;
    if (count > limit) {
      outcome = ARCHIVE_TOO_LARGE;
      break;
    }
  }
  if (outcome == ARCHIVE_UNPACKED || outcome == ARCHIVE_CUT_OFF) {
    *unpacked = bytes;
    *unpacked_count = count;
  } else {
    free(bytes);
  }
  return outcome;
}

archive_outcome archive_unpack(const void *bytes, size_t count, const char *entry, size_t limit, unsigned char **unpacked,
                               size_t *unpacked_count) {
  *unpacked = NULL;
  *unpacked_count = 0;
  struct archive *archive = archive_read_new();
  if (archive == NULL) return ARCHIVE_DAMAGED;
  archive_read_support_format_zip(archive);
  archive_outcome outcome = ARCHIVE_DAMAGED;
  if (archive_read_open_memory(archive, bytes, count) == ARCHIVE_OK) {
    struct archive_entry *header;
    /* An archive that lists a hundred thousand entries before the one that is wanted is no document. */
    for (int number = 0; number < 10000; number++) {
      int status = archive_read_next_header(archive, &header);
      if (status == ARCHIVE_EOF) {
        outcome = ARCHIVE_NO_ENTRY;
        break;
      }
      if (status < ARCHIVE_WARN) break;
      const char *name = archive_entry_pathname(header);
      if (name != NULL && strcmp(name, entry) == 0) {
        outcome = unpack(archive, limit, unpacked, unpacked_count);
        break;
      }
    }
  }
  archive_read_free(archive);
  return outcome;
}
