#ifndef DIGEST_ASSETS_H
#define DIGEST_ASSETS_H

#include <stddef.h>

/// A file of Styles/ or Templates/ inside the program.
typedef struct {
    /// Its path in the repository: `Styles/base.css`.
    const char *name;
    /// Its bytes, not ended by a zero.
    const unsigned char *bytes;
    /// How many.
    size_t count;
} embedded_asset;

/// How many files there are.
size_t embedded_asset_count(void);

/// The file at an index below the count; files are in the byte order of their names.
embedded_asset embedded_asset_at(size_t index);

#endif
