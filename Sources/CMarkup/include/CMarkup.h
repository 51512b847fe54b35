#ifndef CMARKUP_H
#define CMARKUP_H

#include <stddef.h>

/* HTML and XML as a stream of events, read by libxml2: no tree is built, so a page may be as deep as it likes. */

typedef struct {
  /* Names are lower case for HTML; attributes are name, value (or NULL), name, value, …, NULL; NULL where there are none. */
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, int count);
  void (*comment)(void *context, const char *text);
} markup_events;

typedef struct markup_reader markup_reader;

/* Reads a whole document in UTF-8. An event may call markup_stop. Returns 1 where the document was well formed to its end
   (always for HTML), 0 where XML broke off. */
int markup_read(const char *bytes, size_t count, int is_html, const markup_events *events, void *context,
                markup_reader **running);
void markup_stop(markup_reader *reader);

/* Bytes in a named charset as UTF-8, by iconv: what is not of the charset becomes U+FFFD. NULL where the charset is not
   known; else free the answer with free. */
char *charset_decode(const char *charset, const unsigned char *bytes, size_t count, size_t *decoded);

#endif
