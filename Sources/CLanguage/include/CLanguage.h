#ifndef CLANGUAGE_H
#define CLANGUAGE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The language of a text in UTF-8, by CLD2: its code ("en", "pt", "zh-Hant"), NULL where it cannot be told.
   hint: the code that the page itself gives, or NULL. percent: how much of the text is in it. */
const char *language_of_text(const char *bytes, size_t count, const char *hint, int *percent);

#ifdef __cplusplus
}
#endif

#endif
