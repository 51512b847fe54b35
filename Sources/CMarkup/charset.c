#include "CMarkup.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

char *charset_decode(const char *charset, const unsigned char *bytes, size_t count, size_t *decoded) {
  iconv_t converter = iconv_open("UTF-8", charset);
  if (converter == (iconv_t)-1) return NULL;
  /* Hardly any charset takes more than four bytes of UTF-8 for one of its own; what does is cut off. */
  size_t room = count * 4 + 64;
  char *text = malloc(room);
  if (text == NULL) {
    iconv_close(converter);
    return NULL;
  }
  char *source = (char *)bytes;
  char *target = text;
  size_t left = count;
  size_t space = room - 16;
  while (left > 0) {
    if (iconv(converter, &source, &left, &target, &space) != (size_t)-1) break;
    if (errno != EILSEQ && errno != EINVAL) break;
    if (left == 0 || space < 16) break;
    source += 1;
    left -= 1;
    iconv(converter, NULL, NULL, &target, &space);
    memcpy(target, "\xEF\xBF\xBD", 3);
    target += 3;
    space -= 3;
  }
  /* Some charsets hold a letter back until they have seen the next. */
  iconv(converter, NULL, NULL, &target, &space);
  iconv_close(converter);
  *decoded = (size_t)(target - text);
  return text;
}
