#include "CArchive.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* zlib itself rather than libarchive: what stands before the damage is worth reading, and only zlib hands it over. */
archive_outcome archive_gunzip(const void *bytes, size_t count, size_t limit, unsigned char **unpacked, size_t *unpacked_count) {
  *unpacked = NULL;
  *unpacked_count = 0;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (count > UINT_MAX || inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) return ARCHIVE_DAMAGED;
  stream.next_in = (unsigned char *)bytes;
  stream.avail_in = (unsigned)count;
  size_t room = 1 << 16;
  size_t filled = 0;
  unsigned char *text = malloc(room);
  archive_outcome outcome = text == NULL ? ARCHIVE_DAMAGED : ARCHIVE_UNPACKED;
  while (outcome == ARCHIVE_UNPACKED) {
    if (filled == room) {
      unsigned char *more = realloc(text, room * 2);
      if (more == NULL) {
        outcome = ARCHIVE_TOO_LARGE;
        break;
      }
      text = more;
      room *= 2;
    }
    stream.next_out = text + filled;
    stream.avail_out = (unsigned)(room - filled);
    int status = inflate(&stream, Z_NO_FLUSH);
    filled = room - stream.avail_out;
    if (filled > limit) {
      outcome = ARCHIVE_TOO_LARGE;
    } else if (status == Z_STREAM_END) {
      /* One gzip file may be several, one after another. */
      if (stream.avail_in < 2 || stream.next_in[0] != 0x1F || inflateReset(&stream) != Z_OK) break;
    } else if (status != Z_OK) {
      outcome = filled > 0 ? ARCHIVE_CUT_OFF : ARCHIVE_DAMAGED;
    }
  }
  inflateEnd(&stream);
  if (outcome == ARCHIVE_UNPACKED || outcome == ARCHIVE_CUT_OFF) {
    *unpacked = text;
    *unpacked_count = filled;
  } else {
    free(text);
  }
  return outcome;
}
