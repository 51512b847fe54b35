#ifndef CBUNDLEDDATA_H
#define CBUNDLEDDATA_H

#include <stddef.h>

/* A file of Data/ as it was when the program was built: read-only pages of the executable. */
struct bundled_file {
    const unsigned char *bytes;
    size_t count;
};

/* The file of that name ("Lexicons/frames.tsv"); bytes is NULL where nothing of that name is bundled. */
struct bundled_file bundled_data(const char *name);

#endif
